import { absenceHash } from '../notices/absence-hash.js';
import type { Db } from '../connection/register.js';

/** Invariant 3: who stands in for whom is what was told. */
export async function absenceFaults(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('absences')
    .innerJoin('addresses as away', 'away.addressKey', 'absences.addressKey')
    .innerJoin('addresses as present', 'present.addressKey', 'absences.substituteKey')
    .selectAll('absences')
    .select(['away.commitment as absent', 'present.commitment as substitute'])
    .orderBy('absenceId')
    .execute();
  return rows
    .filter(({ hash, ...content }) => !absenceHash(content).equals(hash))
    .map(({ absenceId }) => `absence ${absenceId}: is not what was told`);
}
