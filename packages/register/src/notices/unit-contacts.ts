import type { Contact } from '@kyhan/plan';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';

/** The contacts of units as the newest version that names them has them. */
export async function unitContacts(
  trx: Db,
  planSlug: string,
  unitIds: readonly string[],
): Promise<Map<string, readonly Contact[]>> {
  const rows = await trx
    .selectFrom('units')
    .select(['unitId', 'contacts'])
    .where('planSlug', '=', planSlug)
    .where('unitId', '=', sql<string>`any(${unitIds})`)
    .execute();
  return new Map(rows.map(({ unitId, contacts }) => [unitId, contacts]));
}
