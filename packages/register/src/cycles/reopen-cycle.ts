import type { AssignmentEvent } from '@kyhan/engine';
import { chainedEvent } from '../chained-event.js';
import type { Db } from '../connection/register.js';
import { insertEvents } from '../insert-events.js';
import { lockCycle } from '../lock-cycle.js';

export interface CycleReopening {
  readonly cycleId: string;
  /** The event of the ruling that took back how its assignment had ended. */
  readonly by: AssignmentEvent;
  readonly realAt: number;
}

/**
 * Opens a closed cycle again in the transaction of the ruling. Its summary stays in its stream; closed again, it has
 * another (design, section 3, One cycle, 7).
 */
export async function reopenCycle(trx: Db, { cycleId, by, realAt }: CycleReopening): Promise<void> {
  const cycle = await lockCycle(trx, cycleId);
  if (cycle.closedAt === null) return;
  const { at, actor, rulingId, stream: assignmentId } = by;
  const fact = { type: 'cycle-reopened', assignmentId } as const;
  const which = { stream: cycleId, sequence: cycle.lastSequence + 1 };
  const ruled = rulingId === undefined ? {} : { rulingId };
  const chained = chainedEvent({ ...which, at, actor, ...ruled, fact }, cycle, realAt);
  await insertEvents(trx, [chained], new Map([[cycleId, cycle.cycleKey]]));
  await trx
    .updateTable('cycles')
    .set({ closedAt: null, summary: null, lastSequence: chained.sequence, lastHash: chained.hash })
    .where('cycleId', '=', cycleId)
    .execute();
}
