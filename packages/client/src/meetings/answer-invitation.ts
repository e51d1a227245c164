import { meetingAnswerBody, type MeetingAnswerBody, type MeetingAnswered } from '@kyhan/contracts';
import type { PlanClock } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import { actorIdOf, readCycleId, type Actor } from '@kyhan/plan/ids';
import { recordMeetingFact, type Register } from '@kyhan/register';
import { checked } from '../asked/checked.js';
import { requireRight } from '../rights/rights-of.js';
import { meetingOf } from './meeting-of.js';
import { lastAnswer } from './meeting-standing.js';

interface Dependencies {
  readonly register: Register;
  readonly clock: Pick<PlanClock, 'now'>;
}

export type MeetingAnswerWish = MeetingAnswerBody & { readonly actor: Actor };

/**
 * Keeps what a unit says to its invitation, also while Temporal is away; until the meeting begins it may be changed.
 * @returns whether it says something that it had not said last
 * @throws KyhanError CYCLE_NOT_FOUND, NOBODY_INVITED, NOT_INVITED, MEETING_OVER, MEETING_CANCELLED, REASON_MISSING, NOT_ALLOWED
 */
export async function answerInvitation(
  { register, clock }: Dependencies,
  { actor, ...asked }: MeetingAnswerWish,
): Promise<boolean> {
  const { cycleId, unit: unitId, answer, people, text } = checked(meetingAnswerBody, asked);
  const at = clock.now();
  const { planSlug = '' } = readCycleId(cycleId) ?? {};
  await requireRight(register, { actor, at, act: 'submit', where: { planSlug, unitId } });
  const { time, invited } = await meetingOf(register, cycleId);
  if (!invited.includes(unitId)) throw new KyhanError('NOT_INVITED', { unit: unitId });
  if (at >= time.beginsAt) throw new KyhanError('MEETING_OVER', { cycleId });
  const said = text?.trim() ?? '';
  if (said === '' && answer !== 'comes') throw new KyhanError('REASON_MISSING');
  const reason = said === '' ? undefined : said;
  const told: MeetingAnswered = answer === 'cannot' ? { answer } : { answer, people: people ?? 1 };
  return await recordMeetingFact(register, {
    cycleId,
    decide: (before) => {
      if (before.some(({ fact }) => fact.type === 'meeting-cancelled'))
        throw new KyhanError('MEETING_CANCELLED', { cycleId });
      const last = lastAnswer(before, unitId);
      const isSame = last.answer === told.answer && last.people === told.people && last.text === reason;
      return isSame ? undefined : { type: 'meeting-answered', unitId, ...told };
    },
    reason,
    actor: actorIdOf(actor),
    at,
    realAt: Date.now(),
  });
}
