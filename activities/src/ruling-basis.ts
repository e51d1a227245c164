import type { Instant } from '@kyhan/calendar';
import { KyhanError } from '@kyhan/errors';
import type { Plan } from '@kyhan/plan';
import { getPlan, listAssignments, type Assignment } from '@kyhan/register';
import { cycleContext, type CycleContext, type Versions } from './cycle-context.js';
import type { ActivityDependencies } from './activity-dependencies.js';

/** What the rulings of one update rest on; each thing is read once, however many rulings there are. */
export interface RulingBasis {
  readonly now: Instant;
  /** The cycle under the versions that it follows, or under others. */
  context(under?: Versions): Promise<CycleContext>;
  /** The newest version of the cycle's plan. */
  newestPlan(): Promise<Plan>;
  /** @throws KyhanError ASSIGNMENT_NOT_FOUND */
  assignment(assignmentId: string): Assignment;
}

/** Reads the assignments that an update is about; the rest when it is first asked for. */
export async function rulingBasis(
  dependencies: ActivityDependencies,
  cycleId: string,
  assignmentIds: readonly string[],
): Promise<RulingBasis> {
  const { register, clock } = dependencies;
  const found = await listAssignments(register, { assignmentIds });
  const assignments = new Map(found.map((one) => [one.assignmentId, one]));
  const contexts = new Map<string, Promise<CycleContext>>();
  let newest: Promise<Plan> | undefined;
  const context = (under?: Versions): Promise<CycleContext> => {
    const key = under === undefined ? '' : `${under.planVersion} ${under.calendarVersion}`;
    const known = contexts.get(key) ?? cycleContext(dependencies, cycleId, under);
    contexts.set(key, known);
    return known;
  };
  const newestPlan = async () => {
    const { cycle } = await context();
    return (await getPlan(register, cycle.planSlug)).plan;
  };
  return {
    now: clock.now(),
    context,
    newestPlan: () => (newest ??= newestPlan()),
    assignment(assignmentId) {
      const assignment = assignments.get(assignmentId);
      if (assignment === undefined) throw new KyhanError('ASSIGNMENT_NOT_FOUND', { assignmentId });
      return assignment;
    },
  };
}
