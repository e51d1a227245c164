import { isCountedOverdue } from '@kyhan/engine';
import { planNames } from '@kyhan/plan';
import { cycleCounts, listAssignments } from '@kyhan/register';
import { cycleContext } from './cycle-context.js';
import { meetingToCome } from './meeting-to-come.js';
import { cycleStanding } from './cycle-standing.js';
import type { ActivityDependencies } from './activity-dependencies.js';

/** Where a cycle stands. */
export interface ShownStanding {
  /** In words for Temporal's own page. */
  readonly details: string;
  readonly overdue: number;
  /** All that was owed has ended, and its meeting has begun. */
  readonly isEnded: boolean;
  /** When its meeting begins, plan time, where nothing else is waited for. */
  readonly meetsAt?: number;
}

/** Where a cycle stands, and how many are overdue. `now` is plan time. */
export async function shownStanding(
  dependencies: ActivityDependencies,
  { cycleId, now }: { readonly cycleId: string; readonly now: number },
): Promise<ShownStanding> {
  const { register, language } = dependencies;
  const context = await cycleContext(dependencies, cycleId);
  const counts = await cycleCounts(register, { cycleId, now });
  const open = await listAssignments(register, { cycleId, ended: false });
  const overdue = open.filter((facts) => isCountedOverdue(facts, now));
  const { unitName } = planNames(context.plan);
  const overdueUnits = [...new Set(overdue.map(({ unitId }) => unitName(unitId)[language]))];
  const closed = context.cycle.closedAt !== undefined;
  const details = cycleStanding(context, { counts, now, overdueUnits, closed }, language);
  if (open.length > 0) return { details, overdue: overdue.length, isEnded: false };
  const meetsAt = await meetingToCome(register, context, now);
  return meetsAt === undefined
    ? { details, overdue: 0, isEnded: true }
    : { details, overdue: 0, isEnded: false, meetsAt };
}
