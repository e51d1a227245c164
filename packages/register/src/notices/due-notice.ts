import type { NoticeAddress, NoticeContent } from '@kyhan/engine';
import type { ContactRole } from '@kyhan/plan';

/** A notice whose time has come, with all that its letter says, and what was known when its reason was asked. */
export type DueNotice = NoticeContent &
  Delivery & {
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
    /** The unit is asked to say that it has taken note, and has not said so yet. */
    readonly isToAcknowledge: boolean;
    /** Something was handed in and returned: what is waited for is its completion. */
    readonly isReturned: boolean;
    /** The version that waits for the head of the unit, while one does. */
    readonly prepared?: number;
    readonly messageId: string;
    /** It waited for this morning, since its mailbox had had its letters of the day. */
    readonly isHeldBack: boolean;
    /** How often nobody knew whether it had left. */
    readonly unknownCount: number;
  };

/** What names a notice while it is on its way, and what a decision about it is taken on. */
export interface Delivery {
  readonly noticeKey: number;
  /** How often it was tried before. */
  readonly attempts: number;
  /**
   * The last event of the assignment, the last version that was handed in, the last thing done beside that, and the last
   * word on whether units are written to about the plan; 0 where there is none.
   */
  readonly known: {
    readonly sequence: number;
    readonly version: number;
    readonly act: number;
    readonly silence: number;
  };
}
