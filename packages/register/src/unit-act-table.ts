import type { UnitAct } from '@kyhan/engine';
import type { JSONColumnType } from 'kysely';

/** What units do beside handing in, as `schema` has tables. */
export interface UnitActTable {
  assignmentKey: number;
  actId: string;
  number: number;
  afterVersion: number;
  act: JSONColumnType<UnitAct>;
  reason: string | null;
  reasonSalt: Buffer | null;
  reasonCommitment: Buffer | null;
  actor: string;
  storedAt: number;
  storedRealAt: number;
  hash: Buffer;
  takenInSequence: number | null;
  takenInAt: number | null;
}
