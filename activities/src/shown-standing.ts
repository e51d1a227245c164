import { isCountedOverdue } from '@kyhan/engine';
import { planNames } from '@kyhan/plan';
import { cycleCounts, listAssignments } from '@kyhan/register';
import { cycleContext } from './cycle-context.js';
import { cycleStanding } from './cycle-standing.js';
import type { ActivityDependencies } from './activity-dependencies.js';

/** Where a cycle stands now, in words for Temporal's own page, and how many are overdue. */
export async function shownStanding(
  dependencies: ActivityDependencies,
  cycleId: string,
): Promise<{ details: string; overdue: number; isEnded: boolean }> {
  const { register, clock, language } = dependencies;
  const now = clock.now();
  const context = await cycleContext(dependencies, cycleId);
  const counts = await cycleCounts(register, { cycleId, now });
  const open = await listAssignments(register, { cycleId, ended: false });
  const overdue = open.filter((facts) => isCountedOverdue(facts, now));
  const { unitName } = planNames(context.plan);
  const overdueUnits = [...new Set(overdue.map(({ unitId }) => unitName(unitId)[language]))];
  const closed = context.cycle.closedAt !== undefined;
  const details = cycleStanding(context, { counts, now, overdueUnits, closed }, language);
  return { details, overdue: overdue.length, isEnded: open.length === 0 };
}
