import type { OfficialPaper } from '@kyhan/contracts';
import type { PaperKind } from '@kyhan/plan';
import type { JSONColumnType } from 'kysely';

/** What became of papers that were drafted from the register, as `schema` has tables. */
export interface OfficePaperTable {
  planSlug: string;
  sequence: number;
  kind: PaperKind;
  periodKey: string;
  paperId: string;
  named: readonly string[];
  document: JSONColumnType<OfficialPaper | null, string | null, string | null>;
  documentSalt: Buffer | null;
  documentCommitment: Buffer | null;
}
