import { dueRuleFor, endOfDay, instantAt, type Instant, type Period, type PlainDate } from '@kyhan/calendar';
import { ownSteps } from './cooperation/own-steps.js';
import type { Obligation, Plan } from './plan.js';

/**
 * When a day is over that a person gives to a cycle in place of the plan's: at the hour of the rule, where it has one.
 * Only what has one step can be given a day: those of several hang on one another. Days and instants (epoch
 * milliseconds) are of the plan's zone. Pure; throws nothing.
 */
export function givenDue(
  { timeZone }: Pick<Plan, 'timeZone'>,
  obligation: Pick<Obligation, 'steps'>,
  { period, on }: { readonly period: Pick<Period, 'to'>; readonly on: PlainDate },
): { readonly on: PlainDate; readonly at: Instant } | undefined {
  const steps = ownSteps(obligation);
  const [only] = steps;
  if (only === undefined || steps.length > 1) return undefined;
  const time = dueRuleFor(only.due, period.to)?.time;
  return { on, at: time === undefined ? endOfDay(on, timeZone) : instantAt(on, time, timeZone) };
}
