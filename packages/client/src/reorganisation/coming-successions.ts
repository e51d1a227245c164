import { addDays, type PlainDate } from '@kyhan/calendar';
import type { PlanChangesAnswer, Untold } from '@kyhan/contracts';
import { successionOf, type OpenCycleNow, type Plan } from '@kyhan/plan';

/** An open assignment whose unit ends, and what becomes of it on which day. Plain JSON. */
export type ComingSuccession = Untold<PlanChangesAnswer>['successions'][number];

type OpenAssignment = OpenCycleNow['assignments'][number];

/** What becomes of the open assignments of a cycle whose units end by the plan. `today` is a plain date. Pure. */
export function comingSuccessions(
  plan: Plan,
  today: PlainDate,
  { obligationId, assignments }: OpenCycleNow,
): ComingSuccession[] {
  const scope = plan.obligations.find(({ id }) => id === obligationId)?.scope;
  const held = new Holdings(assignments);
  // In the order in which they pass: of two that come to one unit the second may be one with the first.
  const ordered = assignments.toSorted((a, b) => (a.assignmentId < b.assignmentId ? -1 : 1));
  return ordered.flatMap((assignment): ComingSuccession[] => {
    const { assignmentId, unitId: unit, dueOn } = assignment;
    const lastDay = plan.units.find(({ id }) => id === unit)?.lives.to;
    if (lastDay === undefined) return [];
    const on = lastDay < today ? today : addDays(lastDay, 1);
    const succession = successionOf(plan, unit, { date: on, scope });
    if (succession.kind === 'stays') return [];
    const told = { assignmentId, unit, dueOn, on };
    if (succession.kind === 'asks') return [{ ...told, becomes: 'asks', to: [...succession.choices] }];
    const { to } = succession;
    return [{ ...told, becomes: held.takes(assignment, { to, on }) ? 'merges' : 'passes', to: [to] }];
  });
}

/** Who owes what of a cycle, as it passes on. */
class Holdings {
  readonly #byUnit = new Map<string, OpenAssignment[]>();

  constructor(assignments: readonly OpenAssignment[]) {
    for (const one of assignments) this.#add(one.unitId, one);
  }

  /** Lets a unit take an assignment over; whether one report answers both then, as neither is due (design, section 4). */
  takes(assignment: OpenAssignment, { to, on }: { readonly to: string; readonly on: PlainDate }): boolean {
    const { stepId, dueOn, wasHandedIn } = assignment;
    const own = this.#byUnit.get(to) ?? [];
    const isOne = own.some((one) => one.stepId === stepId && one.dueOn >= on) && dueOn >= on && !wasHandedIn;
    if (!isOne) this.#add(to, assignment);
    return isOne;
  }

  #add(unitId: string, assignment: OpenAssignment): void {
    this.#byUnit.set(unitId, [...(this.#byUnit.get(unitId) ?? []), assignment]);
  }
}
