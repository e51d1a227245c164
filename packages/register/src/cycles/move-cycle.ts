import type { DayMove, NoticeDraft } from '@kyhan/engine';
import type { Language } from '@kyhan/words';
import type { Register } from '../connection/register.js';
import type { CycleDays } from '../register-fact.js';
import { cancellationOf, meetingEventsWithin } from '../meetings/meeting-events.js';
import { queueInvitations } from '../meetings/queue-invitations.js';
import { lockCycle } from '../lock-cycle.js';
import { tellOfCycle } from '../tell-of-cycle.js';

export interface CycleMove {
  readonly cycleId: string;
  readonly because: DayMove['because'];
  readonly days: CycleDays;
  readonly at: number;
  readonly realAt: number;
  readonly actor: string;
  readonly reason: string;
  /** To whoever is invited to its meeting, where that moves; of a draft nobody was, nor to one that was called off. */
  readonly notices?: readonly NoticeDraft[];
  /** Of the deployment, for mailboxes of which the plan does not say theirs. */
  readonly language?: Language;
}

/**
 * Lets an open cycle follow later versions of its plan; a closed one stays as it was closed, and the same move
 * again changes nothing.
 * @returns whether something was written
 * @throws KyhanError CYCLE_NOT_FOUND
 */
export async function moveCycle(register: Register, move: CycleMove): Promise<boolean> {
  const { cycleId, because, days, at, realAt, actor, reason, notices = [], language } = move;
  return await register.db.transaction().execute(async (trx) => {
    const cycle = await lockCycle(trx, cycleId);
    const follows = Object.entries(days).every(([name, value]) => cycle[name as keyof CycleDays] === value);
    if (cycle.closedAt !== null || follows) return false;
    const fact = { type: 'cycle-moved', because, ...days } as const;
    await tellOfCycle(trx, cycle, { fact, reason, actor, at, realAt, changes: days });
    if (notices.length === 0 || cycle.draftSince !== null) return true;
    if (cancellationOf(await meetingEventsWithin(trx, cycleId)) !== undefined) return true;
    await queueInvitations(trx, { cycleKey: cycle.cycleKey, cycle, notices, realAt, at, language });
    return true;
  });
}
