import type { FindingEnding, FindingFacts, FindingKind } from '@kyhan/contracts';
import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely';

// What anchors the facts of the other tables, as `schema` has tables.

export interface CheckpointTable {
  number: number;
  at: number;
  realAt: number;
  facts: number;
  root: Buffer;
  previous: Buffer;
  publicKey: Buffer;
  signature: Buffer;
  timestampToken: Buffer | null;
}

/** A letter with the file of a checkpoint that has not left yet. */
export interface CheckpointLetterTable {
  checkpoint: number;
  mailbox: string;
  messageId: string;
  attempts: Generated<number>;
  retryRealAt: number;
}

export interface CheckpointGroupTable {
  checkpoint: number;
  place: number;
  name: string;
  facts: number;
  root: Buffer;
}

export interface LeafTable {
  checkpoint: number;
  /** Of its group within the checkpoint, and its own within the group, from 0 on. */
  place: number;
  position: number;
  factTable: string;
  key: string;
  aspect: string;
  hash: Buffer;
}

export interface UnanchoredTable {
  factTable: string;
  key: string;
  aspect: string;
  number: GeneratedAlways<number>;
}

export interface FindingHistoryTable {
  findingId: string;
  number: number;
  kind: FindingKind;
  subject: string;
  data: JSONColumnType<FindingFacts['data'] | null, string | null, string | null>;
  dataSalt: Buffer | null;
  dataCommitment: Buffer;
  openedAt: number;
  closedAt: number | null;
  ending: FindingEnding | null;
  closedBy: string | null;
  reason: string | null;
  reasonSalt: Buffer | null;
  reasonCommitment: Buffer | null;
}
