import type { ReceiptAnswer, Untold } from '@kyhan/contracts';
import { isKyhanError, KyhanError } from '@kyhan/errors';
import { sql } from 'kysely';
import { isStoppedBeforeDue } from '@kyhan/engine';
import { commitmentUnder } from '../commitment.js';
import type { Db, Register } from '../connection/register.js';
import { holdContents } from '../files/hold-contents.js';
import { insertRows } from '../insert-rows.js';
import { contentHash } from './content-hash.js';
import type { NewFile } from '../new-file.js';
import type { ReceivedElsewhere } from '../new-entry.js';
import { dropHandedIn } from '../unsent/drop-unsent.js';
import { knownState } from '../untaken/known-state.js';
import type { SubmissionTable } from '../schema.js';
import type { StoredStream } from '../streams/select-streams.js';
import type { NewSubmission } from './new-submission.js';
import { standingAtReceipt } from './standing-at-receipt.js';
import { submissionRow } from './submission-row.js';
import { isOnTime } from './is-on-time.js';
import { lockOpenAssignment, wakeAssignment } from './lock-open-assignment.js';
import { assignmentEnded } from './require-open.js';
import { failPoint } from '../fail-points/fail-point.js';

/** What a sender may rely on, before it is told. Instants are epoch milliseconds of plan time. */
export type SubmissionReceipt = Untold<ReceiptAnswer>;

/**
 * Stores what a unit hands in, with its files, whose contents are kept already, and answers with the receipt. The same id with the same
 * content gets the first receipt again.
 * @throws KyhanError ASSIGNMENT_NOT_FOUND, ASSIGNMENT_ENDED (also once the lock has passed), HANDED_OVER,
 * SUBMISSION_ID_REUSED, SUBMITTED_MEANWHILE, NIL_NOT_ALLOWED, SUBMISSION_INVALID, FILES_UNAVAILABLE
 */
export async function recordSubmission(
  register: Register,
  submission: NewSubmission,
): Promise<SubmissionReceipt> {
  const received = { ...submission, files: storedFiles(submission.files) };
  const earlier = await findDuplicate(register.db, received);
  if (earlier !== undefined) return earlier;
  try {
    const receipt = await register.db.transaction().execute(async (trx) => {
      await holdContents(register, trx, submission.files);
      return await store(trx, received);
    });
    failPoint('after-submission-commit');
    return receipt;
  } catch (error) {
    throw unstorable(error);
  }
}

/**
 * The same without files, within a transaction.
 * @throws KyhanError ASSIGNMENT_NOT_FOUND, ASSIGNMENT_ENDED, HANDED_OVER, SUBMISSION_ID_REUSED, SUBMITTED_MEANWHILE
 */
export async function storeSubmissionIn(
  trx: Db,
  submission: Omit<NewSubmission, 'files'>,
): Promise<SubmissionReceipt> {
  return await store(trx, { ...submission, files: [] });
}

type StoredFile = ReturnType<typeof storedFiles>[number];

function storedFiles(files: readonly NewFile[]) {
  return files.map(({ name, mediaType, size, sha256, isDocument = false }, index) => {
    const hash = Buffer.from(sha256, 'hex');
    return { isDocument, fileId: String(index + 1), name, mediaType, size, sha256: hash };
  });
}

type Received = Omit<NewSubmission, 'files'> & { readonly files: readonly StoredFile[] };

async function findDuplicate(db: Db, received: Received): Promise<SubmissionReceipt | undefined> {
  const { submissionId } = received;
  const found = await db
    .selectFrom('submissions')
    .innerJoin('assignments', 'assignments.assignmentKey', 'submissions.assignmentKey')
    .select(['submissionId', 'version', 'storedAt', 'onTime', 'hash', 'dueAt'])
    .select(['valuesSalt', 'noteSalt', 'entrySalt', 'documentSalt', 'approval'])
    .where('submissionId', '=', submissionId)
    .executeTakeFirst();
  if (found === undefined) return undefined;
  const { hash, valuesSalt, noteSalt, entrySalt, documentSalt, approval, ...receipt } = found;
  if (!hashUnder({ valuesSalt, noteSalt, entrySalt, documentSalt }, received).equals(hash))
    throw new KyhanError('SUBMISSION_ID_REUSED', { submissionId });
  return { kind: 'duplicate', ...receipt, ...toApprove(approval, received), hash: hash.toString('hex') };
}

/** What who coordinates enters has left its unit. */
function toApprove(approval: boolean, { entry }: Pick<Received, 'entry'>): { readonly waitsForHead?: true } {
  return approval && entry === undefined ? { waitsForHead: true } : {};
}

type Salts = Pick<SubmissionTable, 'valuesSalt' | 'noteSalt' | 'entrySalt' | 'documentSalt'>;

/** The hash that this would have with the salts of another; no other has it where its values were erased. */
function hashUnder({ valuesSalt, noteSalt, entrySalt, documentSalt }: Salts, received: Received): Buffer {
  const { values, note, entry, document } = received;
  const { said, ...onBehalf } = entry ?? { said: undefined };
  return contentHash({
    ...received,
    valuesCommitment: commitmentUnder(valuesSalt ?? NO_SALT, values),
    noteCommitment: note === undefined ? null : commitmentUnder(noteSalt ?? NO_SALT, note),
    onBehalf: entry === undefined ? null : (onBehalf as ReceivedElsewhere),
    entryCommitment: said === undefined ? null : commitmentUnder(entrySalt ?? NO_SALT, said),
    documentCommitment: document === undefined ? null : commitmentUnder(documentSalt ?? NO_SALT, document),
  });
}

const NO_SALT = Buffer.alloc(0);

async function store(trx: Db, submission: Received): Promise<SubmissionReceipt> {
  const { submissionId, storedAt, files, entry } = submission;
  const stream = await lockOpenAssignment(trx, submission);
  const { key: assignmentKey, state } = stream;
  const duplicate = await findDuplicate(trx, submission);
  if (duplicate !== undefined) return duplicate;
  if (!state.review) await checkNoneWaits(trx, stream, storedAt);
  if (submission.nil) await checkNilAllowed(trx, submission.assignmentId);
  const version = await nextVersion(trx, submission, assignmentKey);
  const receivedAt = entry?.receivedAt ?? storedAt;
  const then = entry === undefined ? state : await standingAtReceipt(trx, { assignmentKey, receivedAt });
  const { dueAt } = then.timetable;
  const onTime = isOnTime({ receivedAt, dueAt, isStopped: isStoppedBeforeDue(then) });
  const content = submissionRow(submission);
  const row = { assignmentKey, ...content, version, dueAt, onTime, afterSequence: state.sequence };
  const inserted = await insertRows(trx, { into: 'submissions', rows: [row], onConflict: sql`do nothing` });
  // Another assignment got the same id a moment ago.
  if (inserted === 0) throw new KyhanError('SUBMISSION_ID_REUSED', { submissionId });
  await wakeAssignment(trx, { assignmentKey, storedAt });
  await insertFiles(trx, submissionId, files);
  if (submission.unsent !== undefined)
    await dropHandedIn(trx, { assignmentKey, revision: submission.unsent });
  return {
    kind: 'stored',
    submissionId,
    version,
    storedAt,
    onTime,
    ...toApprove(state.approval, submission),
    hash: content.hash.toString('hex'),
    dueAt,
  };
}

/** Without a review what is stored can be as good as accepted: another version finds the assignment ended. */
async function checkNoneWaits(trx: Db, stream: StoredStream, storedAt: number): Promise<void> {
  const { endedAt, assignmentId } = await knownState(trx, stream, storedAt);
  if (endedAt !== undefined) throw assignmentEnded(assignmentId, 'accepted');
}

/** Whether the step may be declared nil is written in the plan version of the cycle. */
async function checkNilAllowed(trx: Db, assignmentId: string): Promise<void> {
  const { rows } = await sql<{ nil: boolean | null }>`
    select jsonb_path_query_first(v.plan,
      '$.obligations[*] ? (@.id == $obligation).steps[*] ? (@.id == $step).nil',
      jsonb_build_object('obligation', c.obligation_id, 'step', a.step_id)) as nil
    from assignments a
    join cycles c on c.cycle_key = a.cycle_key
    join plan_versions v on v.plan_slug = c.plan_slug and v.version = c.plan_version
    where a.assignment_id = ${assignmentId}`.execute(trx);
  if (rows[0]?.nil !== true) throw new KyhanError('NIL_NOT_ALLOWED', { assignmentId });
}

async function nextVersion(
  trx: Db,
  { afterVersion, assignmentId }: Received,
  assignmentKey: number,
): Promise<number> {
  const { last } = await trx
    .selectFrom('submissions')
    .select((eb) => eb.fn.max('version').as('last'))
    .where('assignmentKey', '=', assignmentKey)
    .executeTakeFirstOrThrow();
  const newest = last ?? 0;
  if (afterVersion !== undefined && newest > afterVersion)
    throw new KyhanError('SUBMITTED_MEANWHILE', { assignmentId, version: newest });
  return newest + 1;
}

async function insertFiles(trx: Db, submissionId: string, files: readonly StoredFile[]): Promise<void> {
  // In the order of their content: two submissions with the same files never wait for one another.
  const contents = [...files].sort((a, b) => Buffer.compare(a.sha256, b.sha256));
  for (const { sha256, size } of contents)
    await trx
      .insertInto('files')
      .values({ sha256, size })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  const rows = files.map((file) => ({ submissionId, ...file }));
  await insertRows(trx, { into: 'submissionFiles', rows });
}

/** SQLSTATE class 22: characters that no text column holds, such as NUL or half a surrogate pair. */
function unstorable(error: unknown): unknown {
  const { code } = error as { code?: unknown };
  if (isKyhanError(error) || typeof code !== 'string' || !code.startsWith('22')) return error;
  return new KyhanError('SUBMISSION_INVALID', { problems: 'unreadable characters' }, { cause: error });
}
