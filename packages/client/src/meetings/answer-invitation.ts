import { meetingAnswerBody, type MeetingAnswerBody, type MeetingAnswered } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import type { Actor } from '@kyhan/plan/ids';
import { checked } from '../asked/checked.js';
import { keepMeetingFact } from './keep-meeting-fact.js';
import { lastAnswer } from './meeting-standing.js';

export type MeetingAnswerWish = MeetingAnswerBody & { readonly actor: Actor };

/**
 * Keeps what a unit says to its invitation, also while Temporal is away; until the meeting begins it may be changed.
 * @returns whether it says something that it had not said last
 * @throws KyhanError CYCLE_NOT_FOUND, NOBODY_INVITED, NOT_INVITED, MEETING_OVER, MEETING_CANCELLED, REASON_MISSING, NOT_ALLOWED
 */
export async function answerInvitation(
  dependencies: Parameters<typeof keepMeetingFact>[0],
  { actor, ...asked }: MeetingAnswerWish,
): Promise<boolean> {
  const { cycleId, unit: unitId, answer, people, text } = checked(meetingAnswerBody, asked);
  const said = text?.trim() ?? '';
  const reason = said === '' ? undefined : said;
  const told: MeetingAnswered = answer === 'cannot' ? { answer } : { answer, people: people ?? 1 };
  return await keepMeetingFact(dependencies, {
    cycleId,
    actor,
    act: 'submit',
    unitId,
    named: [unitId],
    requireTime(at, { beginsAt }) {
      if (at >= beginsAt) throw new KyhanError('MEETING_OVER', { cycleId });
      if (reason === undefined && answer !== 'comes') throw new KyhanError('REASON_MISSING');
    },
    decide(before) {
      const last = lastAnswer(before, unitId);
      const isSame = last.answer === told.answer && last.people === told.people && last.text === reason;
      return isSame ? undefined : { type: 'meeting-answered', unitId, ...told };
    },
    reason,
  });
}
