import { sameInBoth } from '@kyhan/words';
import { assignmentStatus } from '@kyhan/engine';
import type { Plan, Words } from '@kyhan/plan';
import { cycleCounts, listAssignments } from '@kyhan/register';
import { cycleContext } from './cycle-context.js';
import { cycleStanding } from './cycle-summary.js';
import type { ActivityDependencies } from './activity-dependencies.js';

/** Where a cycle stands now, in words for Temporal's own page, and how many are overdue. */
export async function shownStanding(
  dependencies: ActivityDependencies,
  cycleId: string,
): Promise<{ details: string; overdue: number }> {
  const { register, clock, language } = dependencies;
  const now = clock.now();
  const context = await cycleContext(dependencies, cycleId);
  const counts = await cycleCounts(register, { cycleId, now });
  const open = await listAssignments(register, { cycleId, ended: false });
  const overdue = open.filter((facts) => assignmentStatus(facts, now) === 'overdue');
  const overdueUnits = [...new Set(overdue.map(({ unitId }) => nameOf(context.plan, unitId)[language]))];
  const closed = context.cycle.closedAt !== undefined;
  const details = cycleStanding(context, { counts, now, overdueUnits, closed }, language);
  return { details, overdue: overdue.length };
}

/** A unit that a later version of the plan dropped keeps its id. */
function nameOf(plan: Plan, unitId: string): Words {
  return plan.units.find(({ id }) => id === unitId)?.name ?? sameInBoth(unitId);
}
