import type { NoticeAddress, NoticeContent } from '@kyhan/engine';
import type { ContactRole } from '@kyhan/plan';

/** A notice that this claimer alone may send until its lease ends. */
export type ClaimedNotice = NoticeContent & {
  readonly noticeId: string;
  /** For a cycle's summary the cycle's id. */
  readonly assignmentId: string;
  readonly cycleId: string;
  readonly planSlug: string;
  readonly ordinal: number;
  readonly contact: NoticeAddress & {
    /** The unit whose address it is; for an escalation not the one that owes. */
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
  /** From when on nothing is taken any more; for a cycle's summary its due instant. */
  readonly lockAt: number;
  /** Something was handed in and returned: what is waited for is its completion. */
  readonly isReturned: boolean;
  readonly messageId: string;
  /** How often it was tried before. */
  readonly attempts: number;
};
