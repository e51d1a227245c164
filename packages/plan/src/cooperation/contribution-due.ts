import {
  cycleDay,
  dayNumber,
  dueRuleFor,
  isSkipped,
  type DayContext,
  type Instant,
  type PlainDate,
  type ResolvedDay,
} from '@kyhan/calendar';
import type { Step } from '../plan.js';

/** The day of the lead's result that contributions are counted from. */
export interface LeadDue {
  readonly on: PlainDate;
  readonly at: Instant;
}

/**
 * The day of a contribution, counted from the day of its lead's result whatever that has become; undefined where the
 * rule knows no such day. Days are plain dates, instants epoch milliseconds in the context's zone.
 * @throws KyhanError DAY_REFERENCE_MISSING, DATE_INVALID, ZONE_UNKNOWN
 */
export function contributionDue(
  { due: rules }: Pick<Step, 'due'>,
  lead: LeadDue,
  context: DayContext,
): ResolvedDay | undefined {
  const rule = dueRuleFor(rules, context.period.to);
  if (rule === undefined || isSkipped(rule, context.period)) return undefined;
  return cycleDay(rule, { ...context, due: { day: dayNumber(lead.on), at: lead.at, estimate: false } });
}
