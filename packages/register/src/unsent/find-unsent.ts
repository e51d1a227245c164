import type { Db, Register } from '../connection/register.js';
import { withheldOf } from '../files/withheld-of.js';
import type { NewFile } from '../new-file.js';
import type { TypedReport } from '../typed-report.js';
import type { UnsentFileTable, UnsentReportTable } from '../unsent-report-table.js';

/** Whose work in progress: a unit's, for an assignment. */
export interface OfUnsent {
  readonly assignmentId: string;
  readonly unitId: string;
}

/** What a unit fills in and has not handed in. */
export interface UnsentReport extends Pick<UnsentReportTable, 'savedBy' | 'savedAt'> {
  readonly revision: number;
  readonly typed: TypedReport;
  /** Those that were uploaded with it, without their content. */
  readonly files: readonly UnsentFile[];
}

export type UnsentFile = Pick<UnsentFileTable, 'fileId' | 'input' | 'name' | 'size'> &
  ReturnType<typeof withheldOf>;

/**
 * What is filled in and not handed in; undefined where nothing is.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function findUnsent({ db }: Register, of: OfUnsent): Promise<UnsentReport | undefined> {
  return await readUnsent(db, of);
}

/** The same within a transaction. */
export async function readUnsent(db: Db, of: OfUnsent): Promise<UnsentReport | undefined> {
  const row = await db
    .selectFrom('unsentReports')
    .innerJoin('assignments', 'assignments.assignmentKey', 'unsentReports.assignmentKey')
    .select(['unsentReports.assignmentKey', 'revision', 'typed', 'savedBy', 'savedAt'])
    .where('assignmentId', '=', of.assignmentId)
    .where('unsentReports.unitId', '=', of.unitId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { assignmentKey, ...report } = row;
  const files = await db
    .selectFrom('unsentFiles')
    .leftJoin('fileInspections', 'fileInspections.sha256', 'unsentFiles.sha256')
    .select(['fileId', 'input', 'name', 'size', 'state'])
    .where('assignmentKey', '=', assignmentKey)
    .where('unitId', '=', of.unitId)
    .orderBy('fileId')
    .execute();
  const shown = files.map(({ state, ...file }) => ({ ...file, ...withheldOf(state) }));
  return { ...report, files: shown };
}

/** A file whose content is kept, and the input it was chosen in. */
export type KeptFile = NewFile & Pick<UnsentFileTable, 'fileId' | 'input'>;

/**
 * The files of what is not handed in.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function unsentFiles({ db }: Register, of: OfUnsent): Promise<KeptFile[]> {
  const files = await db
    .selectFrom('unsentFiles')
    .innerJoin('assignments', 'assignments.assignmentKey', 'unsentFiles.assignmentKey')
    .select(['fileId', 'input', 'name', 'mediaType', 'size', 'sha256'])
    .where('assignmentId', '=', of.assignmentId)
    .where('unsentFiles.unitId', '=', of.unitId)
    .orderBy('fileId')
    .execute();
  return files.map(({ sha256, ...file }) => ({ ...file, sha256: sha256.toString('hex') }));
}
