import { isStoppedBeforeDue } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { insertRows } from '../insert-rows.js';
import { streamsByKey, type StoredStream } from '../streams/select-streams.js';
import { isOnTime } from '../submissions/is-on-time.js';
import type { NewSubmission } from '../submissions/new-submission.js';
import { requireOpen } from '../submissions/require-open.js';
import { submissionRow } from '../submissions/submission-row.js';

type Adopted = Omit<NewSubmission, 'files'>;

/**
 * Stores what came for assignments that opened in this transaction, however many, in four statements. Nothing has moved a
 * day of theirs: how they stand is how they stood at the receipt.
 * @throws KyhanError ASSIGNMENT_NOT_FOUND, ASSIGNMENT_ENDED; SUBMITTED_MEANWHILE where another list was a moment earlier
 */
export async function storeAdopted(trx: Db, submissions: readonly Adopted[]): Promise<void> {
  if (submissions.length === 0) return;
  const streams = await streamsById(
    trx,
    submissions.map(({ assignmentId }) => assignmentId),
  );
  await requireNone(trx, streams);
  const rows = submissions.map((submission) => {
    const { assignmentId, storedAt, entry } = submission;
    const stream = streams.get(assignmentId);
    if (stream === undefined) throw new KyhanError('ASSIGNMENT_NOT_FOUND', { assignmentId });
    const { key: assignmentKey, state } = stream;
    requireOpen(state, storedAt);
    const { dueAt } = state.timetable;
    const receivedAt = entry?.receivedAt ?? storedAt;
    const onTime = isOnTime({ receivedAt, dueAt, isStopped: isStoppedBeforeDue(state) });
    const content = submissionRow({ ...submission, files: [] });
    return { assignmentKey, ...content, version: 1, dueAt, onTime, afterSequence: state.sequence };
  });
  await insertRows(trx, { into: 'submissions', rows });
}

async function streamsById(trx: Db, ids: readonly string[]): Promise<ReadonlyMap<string, StoredStream>> {
  const rows = await trx
    .selectFrom('assignments')
    .select('assignmentKey')
    .where('assignmentId', '=', sql<string>`any(${ids})`)
    .execute();
  const streams = await streamsByKey(
    trx,
    rows.map(({ assignmentKey }) => assignmentKey),
  );
  return new Map([...streams.values()].map((stream) => [stream.state.assignmentId, stream]));
}

async function requireNone(trx: Db, streams: ReadonlyMap<string, StoredStream>): Promise<void> {
  const keys = [...streams.values()].map(({ key }) => key);
  const earlier = await trx
    .selectFrom('submissions')
    .innerJoin('assignments', 'assignments.assignmentKey', 'submissions.assignmentKey')
    .select(['assignmentId', 'version'])
    .where('submissions.assignmentKey', '=', sql<number>`any(${keys})`)
    .executeTakeFirst();
  if (earlier !== undefined) throw new KyhanError('SUBMITTED_MEANWHILE', earlier);
}
