import { planCalendar } from '../plan-calendar.js';
import type { Plan } from '../plan.js';

/**
 * The plan with the table of its calendar in the place of the calendar's name: what is kept when it is applied,
 * so that a later release with a corrected table changes no version of the past. Pure; throws nothing.
 */
export function withCalendarTable(plan: Plan): Plan {
  return { ...plan, calendar: planCalendar(plan).data };
}
