import {
  closeCycle,
  closeFinding,
  cycleCounts,
  findCycle,
  getPlan,
  insertCycle,
  type Cycle,
} from '@kyhan/register';
import { cycleContext, obligationOf } from './cycle-context.js';
import { cycleDetails, cycleNumbers, cycleSummary } from './cycle-wording.js';
import type { ActivityDependencies } from './dependencies.js';
import { newCycle, type CycleRequest } from './new-cycle.js';
import { periodToOpen } from './period-to-open.js';

/** Which cycle is to be opened; the period follows from one of the last two, or from the request. */
export interface OpeningRequest {
  readonly planSlug: string;
  readonly obligationId: string;
  readonly periodKey?: string;
  /** Nominal time of the Schedule, real epoch milliseconds. */
  readonly scheduledRealAt?: number;
  readonly request?: CycleRequest;
}

/** An open cycle whose workflow is to live, or why there is none. */
export type OpenedCycle =
  | {
      readonly outcome: 'opened' | 'already-open';
      readonly cycleId: string;
      readonly planSlug: string;
      readonly obligationId: string;
      readonly units: number;
      readonly shards: readonly number[];
      readonly summary: string;
      readonly details: string;
    }
  | { readonly outcome: 'nothing-to-open'; readonly reason: string };

export interface CycleProgress {
  readonly details: string;
  readonly overdue: number;
  /** Real milliseconds until looking again is worth while. */
  readonly nextInMs: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** A fast clock's day may be a second: the page of a cycle is written no more often than this. */
const SHORTEST_LOOK_MS = 20_000;

/** Opening, showing and closing a cycle. */
export function cycleActivities(dependencies: ActivityDependencies) {
  const { register, clock } = dependencies;
  return {
    /** Computes timetable and audience of one cycle and inserts it; one that exists is left as it is. */
    async openCycle(wish: OpeningRequest): Promise<OpenedCycle> {
      const { plan, version } = await getPlan(register, wish.planSlug);
      const obligation = obligationOf(plan, wish.obligationId);
      const period = periodToOpen(dependencies, { plan, obligation }, wish);
      if (period === undefined) return { outcome: 'nothing-to-open', reason: 'no period begins then' };
      const existing = await findCycle(register, `${plan.slug}/${obligation.id}/${period.key}`);
      if (existing !== undefined) return await opened(dependencies, existing, 'already-open');
      const fresh = newCycle(dependencies, {
        plan,
        version,
        obligation,
        period,
        ...(wish.request === undefined ? {} : { request: wish.request }),
      });
      if (fresh === undefined)
        return { outcome: 'nothing-to-open', reason: 'nobody owes it, or no due rule holds' };
      const { created, cycle } = await insertCycle(register, { ...fresh, realAt: Date.now() });
      await closeFinding(register, { findingId: `cycle-missing/${cycle.cycleId}`, at: clock.now() });
      await dependencies.ringPostOffice();
      return await opened(dependencies, cycle, created ? 'opened' : 'already-open');
    },

    /** Where a cycle stands, in words for Temporal's own page. */
    async cycleProgress({ cycleId }: { readonly cycleId: string }): Promise<CycleProgress> {
      const context = await cycleContext(dependencies, cycleId);
      const counts = await cycleCounts(register, { cycleId, now: clock.now() });
      const nextInMs = Math.max(SHORTEST_LOOK_MS, DAY_MS / clock.speed);
      return { details: cycleDetails(context, counts), overdue: counts.byStatus.overdue ?? 0, nextInMs };
    },

    /** Writes the summary, tells the coordinator and closes; a closed cycle stays as it was closed. */
    async closeCycle({ cycleId }: { readonly cycleId: string }): Promise<{ details: string }> {
      const context = await cycleContext(dependencies, cycleId);
      const now = clock.now();
      const counts = await cycleCounts(register, { cycleId, now });
      await closeCycle(register, {
        cycleId,
        at: now,
        realAt: Date.now(),
        summary: { ...counts },
        notices: [
          {
            assignmentId: cycleId,
            kind: 'cycle-summary',
            ordinal: 1,
            addressee: 'coordinator',
            notBefore: now,
            dueAt: context.cycle.dueAt,
            data: cycleNumbers(counts),
          },
        ],
      });
      await dependencies.ringPostOffice();
      return { details: cycleDetails(context, counts) };
    },
  };
}

async function opened(
  dependencies: ActivityDependencies,
  cycle: Cycle,
  outcome: 'opened' | 'already-open',
): Promise<OpenedCycle> {
  const { cycleId, planSlug, obligationId } = cycle;
  // A second back-fill runs closed cycles again (Temporal's ids are free then): the register says no.
  if (cycle.closedAt !== undefined) return { outcome: 'nothing-to-open', reason: `${cycleId} is closed` };
  const context = await cycleContext(dependencies, cycleId);
  const counts = await cycleCounts(dependencies.register, { cycleId, now: dependencies.clock.now() });
  return {
    outcome,
    cycleId,
    planSlug,
    obligationId,
    units: counts.total,
    shards: Array.from({ length: cycle.shards }, (_, shard) => shard),
    summary: cycleSummary(context),
    details: cycleDetails(context, counts),
  };
}
