import type { AssignmentEvent } from '@kyhan/engine';
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
