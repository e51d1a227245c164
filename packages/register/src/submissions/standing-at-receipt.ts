import { evolve, type AssignmentState } from '@kyhan/engine';
import { sql } from 'kysely';
import { assignmentEvent } from '../assignment-event.js';
import type { Db } from '../connection/register.js';

interface Receipt {
  readonly assignmentKey: number;
  /** Plan time. */
  readonly receivedAt: number;
}

/**
 * How an assignment stood when something was received elsewhere that is entered now: what came after that moves no day
 * for it, and a clock that has started since stood still for it. What was received before it opened came as it opened.
 */
export async function standingAtReceipt(
  trx: Db,
  { assignmentKey, receivedAt }: Receipt,
): Promise<AssignmentState> {
  const rows = await trx
    .selectFrom('events')
    .innerJoin('assignments', 'assignments.assignmentKey', 'events.streamKey')
    .selectAll('events')
    .select('assignmentId as stream')
    .where('streamKey', '=', assignmentKey)
    .where(
      'sequence',
      '<=',
      sql<number>`coalesce((select max(sequence) from events where stream_key = ${assignmentKey} and at <= ${receivedAt}), 1)`,
    )
    .orderBy('sequence')
    .execute();
  const state = rows
    .map((row) => assignmentEvent(row))
    .reduce<AssignmentState | undefined>(evolve, undefined);
  if (state === undefined) throw new RangeError('an assignment without the event that opened it');
  return state;
}
