import { addDays, localDate, type PlainDate } from '@kyhan/calendar';
import { successionOf, type Plan, type Succession } from '@kyhan/plan';
import type { ReorganisationName } from '@kyhan/plan/ids';
import { listAssignments, type Assignment, type Register } from '@kyhan/register';

/** An open assignment of a unit that has ended, and what becomes of it. */
export interface OpenSuccession {
  readonly assignment: Assignment;
  readonly succession: Exclude<Succession, { readonly kind: 'stays' }>;
}

export interface SuccessionDay {
  readonly plan: Plan;
  /** Plan time, epoch milliseconds. */
  readonly now: number;
}

/**
 * The open assignments of a plan whose units have ended by that day, in the order of their ids.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function openSuccessions(
  register: Register,
  { plan, now }: SuccessionDay,
): Promise<OpenSuccession[]> {
  const date = localDate(now, plan.timeZone);
  if (!plan.units.some(({ lives }) => lives.to !== undefined && lives.to < date)) return [];
  const open = await listAssignments(register, { planSlug: plan.slug, ended: false });
  return successionsOf(plan, open, date).sort((a, b) =>
    a.assignment.assignmentId < b.assignment.assignmentId ? -1 : 1,
  );
}

/** Those whose units ended on the day before that of a reorganisation. Pure; throws nothing. */
export function successionsOn(
  successions: readonly OpenSuccession[],
  { effective }: Pick<ReorganisationName, 'effective'>,
): OpenSuccession[] {
  const lastDay = addDays(effective, -1);
  return successions.filter(({ succession }) => succession.endedOn === lastDay);
}

/** The same of the given assignments, on a plain date of the plan's zone. Pure; throws nothing. */
function successionsOf(plan: Plan, assignments: readonly Assignment[], date: PlainDate): OpenSuccession[] {
  const scopes = new Map(plan.obligations.map(({ id, scope }) => [id, scope]));
  return assignments.flatMap((assignment) => {
    const scope = scopes.get(assignment.obligationId);
    const succession = successionOf(plan, assignment.unitId, { date, scope });
    return succession.kind === 'stays' ? [] : [{ assignment, succession }];
  });
}
