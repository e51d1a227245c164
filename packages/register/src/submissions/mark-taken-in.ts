import type { AssignmentEvent } from '@kyhan/engine';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { recordset } from '../insert-rows.js';

/** Marks the submissions that these events take in, each by the first that speaks of it: approved ones are told twice. */
export async function markTakenIn(trx: Db, events: readonly AssignmentEvent[]): Promise<void> {
  const told = new Map<string, { submissionId: string; takenInSequence: number; takenInAt: number }>();
  for (const { sequence, at, fact } of events) {
    if ((fact.type !== 'submitted' && fact.type !== 'prepared') || told.has(fact.submissionId)) continue;
    const { submissionId } = fact;
    told.set(submissionId, { submissionId, takenInSequence: sequence, takenInAt: at });
  }
  const rows = [...told.values()];
  if (rows.length === 0) return;
  await sql`
    update submissions set taken_in_sequence = taken.taken_in_sequence, taken_in_at = taken.taken_in_at
    from ${recordset('submissions', rows)} as taken
    where submissions.submission_id = taken.submission_id
      and submissions.taken_in_sequence is null`.execute(trx);
}
