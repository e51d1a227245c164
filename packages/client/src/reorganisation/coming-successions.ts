import { addDays, type PlainDate } from '@kyhan/calendar';
import type { PlanChangesAnswer, Untold } from '@kyhan/contracts';
import { successionOf, type OpenCycleNow, type Plan } from '@kyhan/plan';

/** An open assignment whose unit ends, and what becomes of it on which day. Plain JSON. */
export type ComingSuccession = Untold<PlanChangesAnswer>['successions'][number];

/** What becomes of the open assignments of a cycle whose units end by the plan. `today` is a plain date. Pure. */
export function comingSuccessions(
  plan: Plan,
  today: PlainDate,
  { obligationId, assignments }: OpenCycleNow,
): ComingSuccession[] {
  const scope = plan.obligations.find(({ id }) => id === obligationId)?.scope;
  return assignments.flatMap(({ assignmentId, unitId: unit, dueOn }) => {
    const lastDay = plan.units.find(({ id }) => id === unit)?.lives.to;
    if (lastDay === undefined) return [];
    const on = lastDay < today ? today : addDays(lastDay, 1);
    const succession = successionOf(plan, unit, { date: on, scope });
    if (succession.kind === 'stays') return [];
    const to = succession.kind === 'passes' ? [succession.to] : succession.choices;
    return [{ assignmentId, unit, dueOn, on, becomes: succession.kind, to }];
  });
}
