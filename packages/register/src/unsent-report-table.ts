import type { Generated, JSONColumnType } from 'kysely';
import type { TypedReport } from './typed-report.js';

/** What is filled in and not handed in, as `schema` has tables. */
export interface UnsentReportTable {
  assignmentKey: number;
  unitId: string;
  revision: Generated<number>;
  typed: JSONColumnType<TypedReport>;
  savedBy: string;
  savedAt: number;
}

export interface UnsentFileTable {
  assignmentKey: number;
  unitId: string;
  fileId: number;
  input: string;
  name: string;
  mediaType: string;
  sha256: Buffer;
  size: number;
}
