import type { OfficialPaper, PurgedPart, SubmissionAnswer } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { present, type Present } from '../present.js';
import { purgedParts, purgesOf } from '../purges/purged-parts.js';
import { withheldOf } from '../files/withheld-of.js';
import type { NewFile } from '../new-file.js';
import type { EntrySaid, ReceivedElsewhere } from '../new-entry.js';
import type { SubmissionTable } from '../schema.js';

type SubmissionFile = SubmissionAnswer['files'][number];

type Committed =
  | 'valuesSalt'
  | 'valuesCommitment'
  | 'noteSalt'
  | 'noteCommitment'
  | 'onBehalf'
  | 'entrySaid'
  | 'entrySalt'
  | 'entryCommitment'
  | 'document'
  | 'documentSalt'
  | 'documentCommitment';

/** One version of what was handed in; its files without their content. */
export type Submission = Present<
  Omit<SubmissionTable, 'assignmentKey' | 'formValues' | 'hash' | Committed>
> & {
  readonly assignmentId: string;
  /** None where they were erased. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly hash: string;
  readonly files: readonly SubmissionFile[];
  /** Of what was entered for the unit: how and when it had come, and why, unless that was erased. */
  readonly onBehalf?: ReceivedElsewhere & Partial<EntrySaid>;
  /** The unit's own signed paper; none where it was erased. */
  readonly document?: OfficialPaper;
  /** What of it went by an act. */
  readonly purged?: readonly PurgedPart[];
};

/**
 * Every version that was handed in for an assignment, the first one first.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listSubmissions(register: Register, assignmentId: string): Promise<Submission[]> {
  return await listSubmissionsOf(register, [assignmentId]);
}

/**
 * The same of any number of assignments, by two statements.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listSubmissionsOf(
  register: Register,
  assignmentIds: readonly string[],
): Promise<Submission[]> {
  if (assignmentIds.length === 0) return [];
  const rows = await register.db
    .selectFrom('submissions')
    .innerJoin('assignments', 'assignments.assignmentKey', 'submissions.assignmentKey')
    .select(['submissionId', 'assignmentId', 'version', 'formValues', 'nil', 'note', 'actor', 'channel'])
    .select(['storedAt', 'storedRealAt', 'dueAt', 'onTime', 'afterSequence', 'hash'])
    .select(['takenInSequence', 'takenInAt', 'onBehalf', 'entrySaid', 'document'])
    .select(purgesOf(sql.ref('assignments.cycleKey')).as('purges'))
    .where('assignmentId', '=', sql<string>`any(${assignmentIds})`)
    .orderBy('assignmentId')
    .orderBy('version')
    .execute();
  const files = await filesOf(register, assignmentIds);
  return rows.map(({ formValues, hash, onBehalf, entrySaid, document, purges, ...row }) => {
    const own = files.filter(({ submissionId }) => submissionId === row.submissionId);
    const shown = own.map(({ submissionId: _id, sha256, isDocument, state, ...file }) => ({
      ...file,
      sha256: sha256.toString('hex'),
      ...(isDocument ? { isDocument: true as const } : {}),
      ...withheldOf(state),
    }));
    const paper = document === null ? {} : { document };
    const entry = onBehalf === null ? {} : { onBehalf: { ...onBehalf, ...entrySaid } };
    return {
      ...present(row),
      values: formValues ?? {},
      hash: hash.toString('hex'),
      files: shown,
      ...entry,
      ...paper,
      ...purgedParts(purges, { table: 'submissions', key: [row.submissionId] }),
    };
  });
}

async function filesOf({ db }: Register, assignmentIds: readonly string[]) {
  return await db
    .selectFrom('submissionFiles')
    .innerJoin('submissions', 'submissions.submissionId', 'submissionFiles.submissionId')
    .innerJoin('assignments', 'assignments.assignmentKey', 'submissions.assignmentKey')
    .leftJoin('fileInspections', 'fileInspections.sha256', 'submissionFiles.sha256')
    .select(['submissionFiles.submissionId', 'fileId', 'name', 'mediaType', 'size', 'submissionFiles.sha256'])
    .select(['isDocument', 'state'])
    .where('assignments.assignmentId', '=', sql<string>`any(${assignmentIds})`)
    .orderBy('submissionFiles.submissionId')
    .orderBy('fileId')
    .execute();
}

/**
 * A file whose content is kept.
 * @throws KyhanError SUBMISSION_FILE_NOT_FOUND
 */
export async function getSubmissionFile(
  register: Register,
  { submissionId, fileId }: { submissionId: string; fileId: string },
): Promise<NewFile> {
  const file = await register.db
    .selectFrom('submissionFiles')
    .select(['name', 'mediaType', 'size', 'sha256'])
    .where('submissionId', '=', submissionId)
    .where('fileId', '=', fileId)
    .executeTakeFirst();
  if (file === undefined) throw new KyhanError('SUBMISSION_FILE_NOT_FOUND', { submissionId, fileId });
  return { ...file, sha256: file.sha256.toString('hex') };
}
