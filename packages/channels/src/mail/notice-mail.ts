import type { NoticeKind } from '@kyhan/engine';
import type { Words } from '@kyhan/plan';

/** Everything that the message about one notice says; looked up when it is sent. */
export interface NoticeMail {
  readonly kind: NoticeKind;
  readonly ordinal: number;
  readonly data: Readonly<Record<string, string | number | boolean>>;
  /** Number and sign of the plan, and what it is about. */
  readonly plan: { readonly number: string; readonly title: Words };
  readonly obligation: Words;
  /** Absent for an obligation without steps. */
  readonly step?: Words;
  /** The unit that owes. */
  readonly unit: Words;
  /** The unit whose mailbox is written to. */
  readonly contactUnit: Words;
  /** The ended unit in whose place this one owes. */
  readonly insteadOf?: Words;
  /** Who takes over, for a transfer. */
  readonly transferredTo?: Words;
  readonly periodKey: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  /** The last good day. */
  readonly dueOn: string;
  readonly dueAt: number;
  readonly timeZone: string;
  readonly source: { readonly document: string; readonly section: string };
  /** The plan asks this body ("Đề nghị") and does not order it: the words ask too. */
  readonly asked: boolean;
  /** The recurrence is inferred and nobody has confirmed it. */
  readonly inferred: boolean;
  /** Signed address where this mailbox submits. */
  readonly link?: string;
  /** The page of the assignment, for those who sign in. */
  readonly page: string;
}

/** A message in its two forms, which say the same. */
export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
