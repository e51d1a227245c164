import { sql } from 'kysely';
import type { Db } from '../connection/register.js';

/** Before any plan is applied. */
const DEFAULT_ZONE = 'Asia/Ho_Chi_Minh';

/** The zone of one of the plans, for instants of the deployment. @throws KyhanError REGISTER_UNAVAILABLE */
export async function deploymentZone(db: Db): Promise<string> {
  const { rows } = await sql<{ zone: string }>`
    select plan ->> 'timeZone' as zone from plan_versions order by plan_slug, version desc limit 1`.execute(
    db,
  );
  return rows[0]?.zone ?? DEFAULT_ZONE;
}
