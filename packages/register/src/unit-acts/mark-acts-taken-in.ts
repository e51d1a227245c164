import type { AssignmentEvent } from '@kyhan/engine';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { recordset } from '../insert-rows.js';

/** Marks what units did as taken in by these events, each by exactly one; `keys` of assignments by id. */
export async function markActsTakenIn(
  trx: Db,
  events: readonly AssignmentEvent[],
  keys: ReadonlyMap<string, number>,
): Promise<void> {
  const rows = events.flatMap(({ stream, sequence, at, fact }) =>
    'actId' in fact
      ? [{ assignmentKey: keys.get(stream), actId: fact.actId, takenInSequence: sequence, takenInAt: at }]
      : [],
  );
  if (rows.length === 0) return;
  await sql`
    update unit_acts set taken_in_sequence = taken.taken_in_sequence, taken_in_at = taken.taken_in_at
    from ${recordset('unitActs', rows)} as taken
    where unit_acts.assignment_key = taken.assignment_key and unit_acts.act_id = taken.act_id
      and unit_acts.taken_in_sequence is null`.execute(trx);
}
