import type { Instant } from '@kyhan/calendar';

export type NoticeKind =
  | 'opening'
  | 'reminder'
  | 'overdue'
  | 'escalation'
  | 'receipt'
  | 'ruling'
  | 'review-reminder'
  | 'cycle-summary';

/** Whose mailbox: contacts of the owing unit, or the focal point of coordinator or owner. */
export type NoticeAddressee = 'focal-point' | 'head' | 'coordinator' | 'owner';

/** One message owed, before its contacts are looked up. Unique per (assignment, kind, ordinal, contact). */
export interface NoticeDraft {
  readonly assignmentId: string;
  readonly kind: NoticeKind;
  readonly ordinal: number;
  readonly addressee: NoticeAddressee;
  /** Plan time before which it must not leave. */
  readonly notBefore: Instant;
  /** The due instant it speaks about: the notice is dropped where another one has come into force. */
  readonly dueAt: Instant;
  /** Plain values the template needs: level, reason, version, ruling, lead time… never a person's name. */
  readonly data: Readonly<Record<string, string | number | boolean>>;
}
