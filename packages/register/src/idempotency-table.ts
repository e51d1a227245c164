import type { JSONColumnType } from 'kysely';

/** What was sent with a key of the sender's own; real time, epoch milliseconds. */
export interface IdempotencyTable {
  actor: string;
  idempotencyKey: string;
  requestHash: string;
  askedRealAt: number;
  answer: JSONColumnType<object | null, string | null, string | null>;
  answeredRealAt: number | null;
}
