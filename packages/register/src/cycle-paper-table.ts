import type { OfficialPaper } from '@kyhan/contracts';
import type { JSONColumnType } from 'kysely';

/** Which paper an event of a cycle rests on. */
export interface CyclePaperTable {
  cycleKey: number;
  sequence: number;
  paper: JSONColumnType<OfficialPaper | null, string | null, string | null>;
  salt: Buffer | null;
  commitment: Buffer;
}
