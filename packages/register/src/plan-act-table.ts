import type { PlanAct } from '@kyhan/plan';
import type { JSONColumnType } from 'kysely';

/** What is decided for plans beside their versions, as `schema` has tables. */
export interface PlanActTable {
  planSlug: string;
  actId: string;
  sequence: number;
  act: JSONColumnType<PlanAct>;
  waiveOpen: boolean;
  document: string | null;
  documentSalt: Buffer | null;
  documentCommitment: Buffer | null;
}
