import type { DayContext } from '@kyhan/calendar';
import { contributionDue, type LeadDue, type Step } from '@kyhan/plan';

interface Counting {
  readonly context: DayContext;
  /** Plan time, epoch milliseconds. */
  readonly openedAt: number;
}

/**
 * When a contribution is due: by its own day, or with the lead's where that is over before anybody could be told.
 * @throws KyhanError DAY_REFERENCE_MISSING
 */
export function contributedBy(step: Step, lead: LeadDue, { context, openedAt }: Counting): LeadDue {
  const due = contributionDue(step, lead, context);
  return due === undefined || due.at <= openedAt ? lead : due;
}
