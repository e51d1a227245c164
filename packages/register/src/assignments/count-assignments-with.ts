import type { AssignmentEventType } from '@kyhan/engine';
import { sql } from 'kysely';
import type { Register } from '../connection/register.js';

/**
 * To how many assignments all of these have happened.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function countAssignmentsWith(
  { db }: Register,
  types: readonly AssignmentEventType[],
): Promise<number> {
  const type = sql`e.fact ->> 'type'`;
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select e.stream_key from events e join assignments a on a.assignment_key = e.stream_key
      where ${type} in (${sql.join(types)})
      group by e.stream_key having count(distinct ${type}) = ${new Set(types).size}
    ) lived`.execute(db);
  return rows[0]?.count ?? 0;
}
