import type { OfficialPaper } from '@kyhan/contracts';
import type { NoticeDraft } from '@kyhan/engine';
import type { Language } from '@kyhan/words';
import type { Register } from '../connection/register.js';
import { tellOfCycle } from '../tell-of-cycle.js';
import { lockCycle } from '../lock-cycle.js';
import { meetingEventsWithin, type MeetingEvent, type MeetingFact } from './meeting-events.js';
import { queueInvitations } from './queue-invitations.js';

export interface MeetingDeed {
  readonly cycleId: string;
  /** What is to be kept after all that was kept before, or nothing; asked once nobody else can write. */
  readonly decide: (before: readonly MeetingEvent[]) => MeetingFact | undefined;
  /** Kept where it can be erased; absent where nothing was said. */
  readonly reason?: string | undefined;
  readonly paper?: OfficialPaper | undefined;
  /** Who is written to because of it. */
  readonly notices?: readonly NoticeDraft[];
  readonly actor: string;
  /** Plan time, epoch milliseconds. */
  readonly at: number;
  readonly realAt: number;
  /** Of the deployment, for mailboxes of which the plan does not say theirs. */
  readonly language?: Language;
}

/**
 * Keeps what was said or done about the meeting of a cycle as an event of it, also once that has closed: who came is
 * often written down later. @returns whether something was written
 * @throws KyhanError CYCLE_NOT_FOUND, REGISTER_UNAVAILABLE, and what `decide` throws
 */
export async function recordMeetingFact(register: Register, deed: MeetingDeed): Promise<boolean> {
  const { cycleId, decide, reason, paper, notices = [], actor, at, realAt, language } = deed;
  return await register.db.transaction().execute(async (trx) => {
    const cycle = await lockCycle(trx, cycleId);
    const fact = decide(await meetingEventsWithin(trx, cycleId));
    if (fact === undefined) return false;
    await tellOfCycle(trx, cycle, { fact, reason, paper, actor, at, realAt });
    await queueInvitations(trx, { cycleKey: cycle.cycleKey, cycle, notices, realAt, at, language });
    return true;
  });
}
