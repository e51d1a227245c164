import { KyhanError } from '@kyhan/errors';
import { endsAssignment, type AssignmentEvent } from '@kyhan/engine';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { recordset } from '../insert-rows.js';

/** Marks the submissions that these events take in; each is taken in by exactly one event. */
export async function markTakenIn(trx: Db, events: readonly AssignmentEvent[]): Promise<void> {
  const rows = events.flatMap(({ sequence, at, fact }) =>
    fact.type === 'submitted'
      ? [{ submissionId: fact.submissionId, takenInSequence: sequence, takenInAt: at }]
      : [],
  );
  if (rows.length === 0) return;
  await sql`
    update submissions set taken_in_sequence = taken.taken_in_sequence, taken_in_at = taken.taken_in_at
    from ${recordset('submissions', rows)} as taken
    where submissions.submission_id = taken.submission_id
      and submissions.taken_in_sequence is null`.execute(trx);
}

/**
 * A submission may be stored while a turn is being decided. It must not find that its assignment ended
 * without it: the turn is decided again.
 * @throws KyhanError CONCURRENT_CHANGE
 */
export async function checkNothingOverlooked(trx: Db, events: readonly AssignmentEvent[]): Promise<void> {
  const ends = new Map(
    events.filter(({ fact }) => endsAssignment(fact)).map(({ stream, sequence }) => [stream, sequence]),
  );
  if (ends.size === 0) return;
  const taken = events.flatMap(({ fact }) => (fact.type === 'submitted' ? [fact.submissionId] : []));
  const overlooked = await trx
    .selectFrom('submissions')
    .select('assignmentId')
    .where('assignmentId', '=', sql<string>`any(${[...ends.keys()]})`)
    .where('takenInSequence', 'is', null)
    .where('submissionId', '!=', sql<string>`all(${taken})`)
    .orderBy('assignmentId')
    .executeTakeFirst();
  if (overlooked === undefined) return;
  const stream = overlooked.assignmentId;
  throw new KyhanError('CONCURRENT_CHANGE', { stream, sequence: ends.get(stream) ?? 0 });
}
