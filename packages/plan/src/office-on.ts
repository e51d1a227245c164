import type { PlainDate } from '@kyhan/calendar';
import { audienceOn } from './audience.js';
import type { Plan } from './plan.js';

/** The units that run and own a plan on a day. */
export interface Office {
  readonly coordinator: string;
  readonly owner: string;
}

/**
 * Who coordinates and owns a plan on a date: where the unit that the plan names has ended, a living successor, as
 * for what units owe. Without one it stays the unit that the plan names.
 * `date` is a plain date of the plan's zone. Pure; throws nothing.
 */
export function officeOn(plan: Plan, date: PlainDate): Office {
  const { coordinator, owner } = plan;
  return { coordinator: inPlaceOf(plan, date, coordinator), owner: inPlaceOf(plan, date, owner) };
}

/** Who lives on a date in the place of a unit, as `officeOn` has it. Pure; throws nothing. */
export function inPlaceOf(plan: Plan, date: PlainDate, unitId: string): string {
  return audienceOn(plan, date, { audience: [unitId] }).unitIds[0] ?? unitId;
}
