import type { PlainDate } from '@kyhan/calendar';
import { audienceOn } from './audience.js';
import { isHeldBack } from './is-held-back.js';
import type { Obligation, Plan } from './plan.js';

/**
 * What a unit may open for itself on a day, such as a report of difficulties: its plan says so, asks this unit, and does
 * not suspend it. The day is a plain date of the plan's zone. Pure; throws nothing.
 */
export function obligationsToBegin(
  plan: Plan,
  { unitId, on }: { readonly unitId: string; readonly on: PlainDate },
): readonly Obligation[] {
  return plan.obligations.filter((obligation) => {
    const { openedBy, steps, scope } = obligation;
    if (openedBy !== 'units' || isHeldBack(obligation, { period: { key: '' }, opens: { on } })) return false;
    return steps.some(({ audience }) =>
      audienceOn(plan, on, { audience, scope }).units.some((unit) => unit.unitId === unitId),
    );
  });
}
