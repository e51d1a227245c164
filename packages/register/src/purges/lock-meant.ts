import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { lockCycle } from '../lock-cycle.js';
import type { MeantByPurge } from './meant-by-purge.js';
import { rowsAmong } from './rows-among.js';

/**
 * Keeps everybody else from writing anew what is about to go: a turn that takes in what was typed tells it once more, and
 * ends first or begins after. In the order in which turns lock: cycles, then assignments, each by key.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function lockMeant(trx: Db, { values }: Pick<MeantByPurge, 'values'>): Promise<void> {
  const cycles = new Set(values.flatMap(({ cycleId }) => cycleId ?? []));
  for (const cycleId of [...cycles].sort()) await lockCycle(trx, cycleId);
  const among = (table: string, key = 'assignment_key') =>
    sql`select ${sql.ref(`typed.${key}`)} from ${rowsAmong(values, table)} typed`;
  const named = ['notices', 'rulings', 'submissions', 'unit_acts'].map((table) => among(table));
  await sql`select from standings where assignment_key in (
    ${sql.join([among('events', 'stream_key'), ...named], sql` union all `)})
    order by assignment_key for no key update`.execute(trx);
}
