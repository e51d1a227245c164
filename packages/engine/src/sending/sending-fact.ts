import type { PlainDate } from '@kyhan/calendar';
import type { Words } from '@kyhan/plan';

/** How a report went out that no letter carried. */
export const SENDING_WAYS = ['document-exchange', 'post', 'handed-over'] as const;

export type SendingWay = (typeof SENDING_WAYS)[number];

/** Why no letter carries a report: its plan forbids it, it is too large, or nothing says where to write to. */
export const MAIL_HINDRANCES = ['on-paper', 'internal', 'too-large', 'no-address'] as const;

export type MailHindrance = (typeof MAIL_HINDRANCES)[number];

/** To whom a report was issued, as its plan named them then. */
export interface IssuedTo {
  readonly name: Words;
  /** Where it is a unit of the plan. */
  readonly unitId?: string;
  /** Absent: a letter carries it. */
  readonly hindrance?: MailHindrance;
}

/** Whose accepted result is spoken of. */
interface OfReport {
  readonly assignmentId: string;
  /** Who owed it then. */
  readonly unitId: string;
}

/** To which of those named at the last issue, from 1 on, and when. */
interface OfRecipient extends OfReport {
  readonly recipient: number;
  readonly on: PlainDate;
}

/** What became of an accepted result on its way out: told in the chain of its cycle, also once that has closed. */
export type SendingFact =
  /** `submissionId`: what was accepted; `paper`: the commitment to number, sign, day, signatory. Once more, it replaces. */
  | (OfReport & {
      readonly type: 'report-issued';
      readonly submissionId: string;
      readonly recipients: readonly IssuedTo[];
      readonly paper?: string;
    })
  | (OfRecipient & { readonly type: 'report-sent'; readonly way: SendingWay })
  /** `number`: under which the other side wrote it down. */
  | (OfRecipient & { readonly type: 'report-arrived'; readonly number: string });
