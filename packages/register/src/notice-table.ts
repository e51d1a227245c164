import type { DeliveryState, NoticeAddressee, NoticeContent, NoticeKind, NoticeOutcome } from '@kyhan/engine';
import type { Contact } from '@kyhan/plan';
import type { Generated, JSONColumnType } from 'kysely';

// What is owed to whom, and what became of each attempt, as `schema` has tables.

export interface AddressTable {
  addressKey: Generated<number>;
  channel: string;
  address: string | null;
  salt: Buffer | null;
  commitment: Buffer;
}

/** What somebody typed and a notice quotes, apart from what it tells; absent in rows from before that was so. */
export interface QuotedReason {
  reason: Generated<string | null>;
  reasonSalt: Generated<Buffer | null>;
  reasonCommitment: Generated<Buffer | null>;
}

export interface NoticeTable extends QuotedReason {
  noticeKey: Generated<number>;
  noticeId: string;
  assignmentKey: number | null;
  cycleKey: number;
  kind: NoticeKind;
  ordinal: number;
  addressee: NoticeAddressee;
  addressKey: number;
  contactUnitId: string;
  contactRole: Contact['role'];
  contactLanguage: 'vi' | 'en';
  notBefore: number;
  dueAt: number;
  data: JSONColumnType<NoticeContent['data']>;
  messageId: string;
  queuedRealAt: number;
}

export interface DeliveryTable {
  noticeKey: number;
  addressKey: number;
  notBefore: number;
  state: DeliveryState;
  attempts: number;
  unknownCount: number;
  retryRealAt: number | null;
  leaseUntilRealAt: number | null;
  claimedAt: number | null;
  claimedRealAt: number | null;
  claimedSequence: number | null;
  claimedVersion: number | null;
  /** It may have been sent before the register was put back from a backup: it waits for a person's word. */
  doubtful: Generated<boolean>;
}

export interface NoticeResultTable {
  noticeKey: number;
  attempt: number;
  outcome: NoticeOutcome;
  /** What the server said; null: it was erased. */
  response: string | null;
  responseSalt: Generated<Buffer | null>;
  responseCommitment: Generated<Buffer | null>;
  realAt: number;
  sentAt: number | null;
  digestId: string | null;
  /** Of the bytes that were handed to the other side; null: none were, or it was before that was kept. */
  messageSha256: Generated<Buffer | null>;
  claimedAt: number;
  claimedRealAt: number;
  claimedSequence: number;
  claimedVersion: number;
}
