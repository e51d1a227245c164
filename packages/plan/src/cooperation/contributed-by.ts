import type { DayContext, Instant } from '@kyhan/calendar';
import type { Step } from '../plan.js';
import { contributionDue, type LeadDue } from './contribution-due.js';

interface Counting {
  readonly context: DayContext;
  /** Plan time. */
  readonly openedAt: Instant;
}

/**
 * When a contribution is due: by its own day, or with the lead's where that is over before anybody could be told.
 * Days are plain dates, instants epoch milliseconds. Pure.
 * @throws KyhanError DAY_REFERENCE_MISSING, DATE_INVALID, ZONE_UNKNOWN
 */
export function contributedBy(step: Step, lead: LeadDue, { context, openedAt }: Counting): LeadDue {
  const due = contributionDue(step, lead, context);
  return due === undefined || due.at <= openedAt ? lead : due;
}
