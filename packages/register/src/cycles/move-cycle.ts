import type { DayMove } from '@kyhan/engine';
import { chainedEvent } from '../chained-event.js';
import type { Register } from '../connection/register.js';
import { insertEvents } from '../insert-events.js';
import type { CycleDays } from '../register-fact.js';
import { lockCycle } from '../lock-cycle.js';

export interface CycleMove {
  readonly cycleId: string;
  readonly because: DayMove['because'];
  readonly days: CycleDays;
  readonly at: number;
  readonly realAt: number;
  readonly actor: string;
  readonly reason: string;
}

/**
 * Lets an open cycle follow later versions of its plan; a closed one stays as it was closed, and the same move
 * again changes nothing.
 * @returns whether something was written
 * @throws KyhanError CYCLE_NOT_FOUND
 */
export async function moveCycle(register: Register, move: CycleMove): Promise<boolean> {
  const { cycleId, because, days, at, realAt, actor, reason } = move;
  return await register.db.transaction().execute(async (trx) => {
    const cycle = await lockCycle(trx, cycleId);
    const follows = Object.entries(days).every(([name, value]) => cycle[name as keyof CycleDays] === value);
    if (cycle.closedAt !== null || follows) return false;
    const fact = { type: 'cycle-moved', because, ...days } as const;
    const event = { stream: cycleId, sequence: cycle.lastSequence + 1, at, actor, reason, fact };
    const chained = chainedEvent(event, cycle, realAt);
    await insertEvents(trx, [chained], new Map([[cycleId, cycle.cycleKey]]));
    await trx
      .updateTable('cycles')
      .set({ ...days, lastSequence: chained.sequence, lastHash: chained.hash })
      .where('cycleId', '=', cycleId)
      .execute();
    return true;
  });
}
