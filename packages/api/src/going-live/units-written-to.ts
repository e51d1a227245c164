import { audienceOn, planNames, type Plan, type Unit } from '@kyhan/plan';
import type { PlainDate } from '@kyhan/calendar';
import type { InBoth } from '@kyhan/words';

/** A unit that letters go to, and how people call it. */
export interface WrittenTo extends Pick<Unit, 'id' | 'contacts'> {
  readonly name: InBoth;
}

interface PlanOnDay {
  readonly plan: Plan;
  readonly today: PlainDate;
}

/** The units that owe something on that day or run the plan, each once, in the order of the plans. Pure; throws nothing. */
export function unitsWrittenTo(plans: readonly PlanOnDay[]): WrittenTo[] {
  return plans.flatMap(({ plan, today }) => {
    const named = [
      plan.coordinator,
      ...plan.obligations.flatMap(({ steps }) => steps.flatMap(({ audience }) => audience)),
    ];
    return unitsIn(plan, audienceOn(plan, today, { audience: [...new Set(named)] }).unitIds);
  });
}

/** Units of a plan by their ids, in its order. Pure; throws nothing. */
export function unitsIn(plan: Plan, unitIds: readonly string[]): WrittenTo[] {
  const wanted = new Set(unitIds);
  const { unitName } = planNames(plan);
  return plan.units.flatMap(({ id, contacts }) =>
    wanted.has(id) ? [{ id, contacts, name: unitName(id) }] : [],
  );
}
