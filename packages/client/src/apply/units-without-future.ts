import type { PlanChangesAnswer, Untold } from '@kyhan/contracts';
import { audienceOn, type OpenCycleNow, type Plan } from '@kyhan/plan';

/** A unit that the plan dropped or whose life has ended, with assignments that are still open. Plain JSON. */
export type UnitWithoutFuture = Untold<PlanChangesAnswer>['unitsWithoutFuture'][number];

/** Which units keep open assignments although the version knows no future for them. `on` is today. Pure. */
export function unitsWithoutFuture(
  plan: Plan,
  on: string,
  cycles: readonly OpenCycleNow[],
): UnitWithoutFuture[] {
  const open = new Map<string, string[]>();
  for (const { unitId, assignmentId } of cycles.flatMap(({ assignments }) => assignments))
    open.set(unitId, [...(open.get(unitId) ?? []), assignmentId]);
  return [...open].flatMap(([unit, assignments]) => {
    const known = plan.units.find(({ id }) => id === unit);
    // One that does not live yet owes what falls due in its life.
    if (known !== undefined && (known.lives.to === undefined || known.lives.to >= on)) return [];
    const successors = audienceOn(plan, on, { audience: [unit] }).units.map(({ unitId }) => unitId);
    return [{ unit, why: known === undefined ? 'removed' : 'ended', assignments, successors } as const];
  });
}
