import type { WorkingCalendar } from '@kyhan/calendar';
import { KyhanError } from '@kyhan/errors';
import type { Obligation, Plan, Policy } from '@kyhan/plan';
import { getCycle, getPlanVersion, type Cycle } from '@kyhan/register';
import { readAssignmentId } from '@kyhan/plan/ids';
import type { ActivityDependencies } from './activity-dependencies.js';

/** A cycle with the plan version it runs under, and the calendar that counts for it (see `Cycle`). */
export interface CycleContext {
  readonly cycle: Cycle;
  readonly plan: Plan;
  readonly obligation: Obligation;
  readonly calendar: WorkingCalendar;
  /** IANA zone of the plan. */
  readonly zone: string;
}

/** Which versions of the plan a cycle is looked at under. */
export type Versions = Pick<Cycle, 'planVersion' | 'calendarVersion'>;

/**
 * Everything about a cycle that only a move to another version changes while it lives; `under` looks at it as
 * it will be after such a move.
 * @throws KyhanError CYCLE_NOT_FOUND, OBLIGATION_NOT_FOUND
 */
export async function cycleContext(
  { register, calendarOf }: Pick<ActivityDependencies, 'register' | 'calendarOf'>,
  cycleId: string,
  under?: Versions,
): Promise<CycleContext> {
  const cycle = await getCycle(register, cycleId);
  const { planVersion, calendarVersion } = under ?? cycle;
  const { plan } = await getPlanVersion(register, { slug: cycle.planSlug, version: planVersion });
  const table = await getPlanVersion(register, { slug: cycle.planSlug, version: calendarVersion });
  const obligation = obligationOf(plan, cycle.obligationId);
  return { cycle, plan, obligation, calendar: calendarOf(table.plan), zone: plan.timeZone };
}

/** @throws KyhanError OBLIGATION_NOT_FOUND */
export function obligationOf(plan: Plan, obligationId: string): Obligation {
  const obligation = plan.obligations.find(({ id }) => id === obligationId);
  if (obligation === undefined)
    throw new KyhanError('OBLIGATION_NOT_FOUND', { slug: plan.slug, obligationId });
  return obligation;
}

/** The policy of a step; `check` has made sure that it exists. */
export function policyOf(plan: Plan, obligation: Obligation, stepId: string): Policy {
  const step = obligation.steps.find(({ id }) => id === stepId);
  const policy = plan.policies[step?.policy ?? obligation.policy];
  if (policy === undefined)
    throw new KyhanError('OBLIGATION_NOT_FOUND', { slug: plan.slug, obligationId: obligation.id });
  return policy;
}

/** The step that an assignment is about; its id names it. */
export function stepIdOf(assignmentId: string): string {
  return readAssignmentId(assignmentId)?.stepId ?? '';
}
