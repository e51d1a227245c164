import type { JSONColumnType } from 'kysely';

/** What somebody asked for outside the calendar. */
export interface RequestTable {
  requestId: string;
  planSlug: string;
  obligationId: string;
  year: number;
  number: number;
  dueOn: string;
  /** `HH:MM`; null: the end of the day. */
  dueTime: string | null;
  /** The last day of the data; null where none was set. */
  cutOff: string | null;
  units: JSONColumnType<readonly string[]>;
  /** What the law or the plan gives the asker the right by; null where nothing was named. */
  ground: string | null;
  reason: string | null;
  reasonSalt: Buffer | null;
  reasonCommitment: Buffer;
  actor: string;
  askedAt: number;
  askedRealAt: number;
  hash: Buffer;
}
