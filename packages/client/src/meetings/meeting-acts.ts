import { postponeMeeting, type PostponementDone, type PostponementWish } from '../acts/postpone-meeting.js';
import type { RulingDependencies } from '../acts/ruling-dependencies.js';
import { temporalAnswers } from '../temporal-answers.js';
import { answerInvitation, type MeetingAnswerWish } from './answer-invitation.js';
import { cancelMeeting, type CancellationDone, type CancellationWish } from './cancel-meeting.js';
import { recordAttendance, type AttendanceWish } from './record-attendance.js';

/** What may be asked of the meetings of cycles. */
export interface MeetingActs {
  /** Keeps what a unit says to its invitation; answers whether it had not said so last. */
  answerInvitation(wish: MeetingAnswerWish): Promise<boolean>;
  /** Keeps who of those invited was there; answers whether something is known that was not. */
  recordAttendance(wish: AttendanceWish): Promise<boolean>;
  /** Moves the meeting of a cycle, and what hangs on it, to another day; with `dryRun` tells what would move. */
  postponeMeeting(wish: PostponementWish): Promise<PostponementDone>;
  /** Calls off the meeting of a cycle, for this cycle alone; with `dryRun` tells what that would waive. */
  cancelMeeting(wish: CancellationWish): Promise<CancellationDone>;
}

/** `once` gives what one operation stands on. */
export function meetingActs(once: () => RulingDependencies): MeetingActs {
  return {
    answerInvitation: (wish) => answerInvitation(once(), wish),
    recordAttendance: (wish) => recordAttendance(once(), wish),
    postponeMeeting: async (wish) => {
      const operation = once();
      return await temporalAnswers(operation.temporal, () => postponeMeeting(operation, wish));
    },
    cancelMeeting: async (wish) => {
      const operation = once();
      return await temporalAnswers(operation.temporal, () => cancelMeeting(operation, wish));
    },
  };
}
