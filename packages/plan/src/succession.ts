import type { PlainDate } from '@kyhan/calendar';
import { livingFor, type Question } from './audience.js';
import { planUnits } from './plan-units.js';
import type { Plan } from './plan.js';

/** What becomes of what a unit owes that has ended: the report of who follows may answer both. */
export const SUCCESSIONS = ['passes', 'merges', 'asks'] as const;

/** What becomes on a day of what a unit owes. */
export type Succession =
  /** The unit lives, or the plan does not know it. */
  | { readonly kind: 'stays' }
  /** Exactly one lives in its place. */
  | { readonly kind: 'passes'; readonly to: string; readonly endedOn: PlainDate }
  /** Nobody does, or several do and the plan does not say which: a person decides. */
  | { readonly kind: 'asks'; readonly choices: readonly string[]; readonly endedOn: PlainDate };

/**
 * Who owes, on a day, what a unit owed: itself until its last day, then whoever lives in its place, as for a new cycle.
 * The day is a plain date of the plan's zone. Vietnam: Nghị quyết 190/2025/QH15, functions pass to the receiving body.
 * Pure; throws nothing.
 */
export function successionOf(plan: Plan, unitId: string, question: Question): Succession {
  const { byId } = planUnits(plan);
  const endedOn = byId.get(unitId)?.lives.to;
  if (endedOn === undefined || endedOn >= question.date) return { kind: 'stays' };
  const choices = [...new Set(livingFor(byId, unitId, question))];
  const [to] = choices;
  return to !== undefined && choices.length === 1
    ? { kind: 'passes', to, endedOn }
    : { kind: 'asks', choices, endedOn };
}
