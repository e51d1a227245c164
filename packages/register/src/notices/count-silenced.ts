import { sql } from 'kysely';
import type { Register } from '../connection/register.js';

/** Notices of a plan that units did not get: never sent, and kept for the end of its silence. */
export interface SilencedNotices {
  readonly unsent: number;
  readonly waiting: number;
}

/**
 * How many notices of a plan its silence has kept from units. `now` is plan time.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function countSilenced(
  { db }: Register,
  { planSlug, now }: { readonly planSlug: string; readonly now: number },
): Promise<SilencedNotices> {
  const { rows } = await sql<SilencedNotices>`
    select
      (select count(*) from notice_results r join notices n on n.notice_key = r.notice_key
        join cycles c on c.cycle_key = n.cycle_key
        where c.plan_slug = ${planSlug} and r.outcome = 'cancelled' and r.response = 'silent')::integer as unsent,
      (select count(*) from deliveries d join notices n on n.notice_key = d.notice_key
        join cycles c on c.cycle_key = n.cycle_key
        where c.plan_slug = ${planSlug} and n.not_before <= ${now}::bigint
          and d.not_before > ${now}::bigint)::integer as waiting`.execute(db);
  return rows[0] ?? { unsent: 0, waiting: 0 };
}
