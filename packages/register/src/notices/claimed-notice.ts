import type { NoticeDraft, NoticeKind } from '@kyhan/engine';
import type { ContactRole } from '@kyhan/plan';

/** A notice that this claimer alone may send until its lease ends. */
export interface ClaimedNotice {
  readonly noticeId: string;
  /** For a cycle's summary the cycle's id. */
  readonly assignmentId: string;
  readonly cycleId: string;
  readonly planSlug: string;
  readonly kind: NoticeKind;
  readonly ordinal: number;
  readonly contact: {
    readonly email: string;
    /** The unit whose mailbox it is; for an escalation not the one that owes. */
    readonly unitId: string;
    readonly role: ContactRole;
    readonly language: 'vi' | 'en';
  };
  /** The unit that owes; for a cycle's summary the one that is told. */
  readonly unitId: string;
  readonly obligationId: string;
  /** Empty for a cycle's summary. */
  readonly stepId: string;
  readonly periodKey: string;
  /** The last good day in force now, and its instant (exclusive). */
  readonly dueOn: string;
  readonly dueAt: number;
  readonly data: NoticeDraft['data'];
  readonly messageId: string;
  /** How often it was tried before. */
  readonly attempts: number;
}
