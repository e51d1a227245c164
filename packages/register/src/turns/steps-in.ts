import { sql } from 'kysely';
import { isInSql } from '../assignments/is-in-sql.js';
import type { Db } from '../connection/register.js';

/** Of these steps of a cycle, those of which all are in: read without a lock, since whoever is the last wakes who waits. */
export async function stepsIn(
  db: Db,
  cycleKey: number,
  stepIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (stepIds.length === 0) return new Set();
  const { rows } = await sql<{ stepId: string }>`
    select a.step_id from assignments a join standings s on s.assignment_key = a.assignment_key
    where a.cycle_key = ${cycleKey} and a.step_id = any(${[...new Set(stepIds)]})
    group by a.step_id having bool_and(${isInSql('s')})`.execute(db);
  return new Set(rows.map(({ stepId }) => stepId));
}
