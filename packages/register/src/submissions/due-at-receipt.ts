import { sql } from 'kysely';
import type { Db } from '../connection/register.js';

/** The due instant that was in force when it was received: what came after that moves no day for it. */
export async function dueAtReceipt(
  trx: Db,
  { assignmentKey, receivedAt }: { readonly assignmentKey: number; readonly receivedAt: number },
): Promise<number> {
  const { rows } = await sql<{ dueAt: number }>`
    select (fact -> 'timetable' ->> 'dueAt')::bigint as due_at from events
    where stream_key = ${assignmentKey} and fact ? 'timetable' and (at <= ${receivedAt} or sequence = 1)
    order by sequence desc limit 1`.execute(trx);
  const [row] = rows;
  if (row === undefined) throw new RangeError('an assignment without the event that opened it');
  return row.dueAt;
}
