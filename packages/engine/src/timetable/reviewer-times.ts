import type { Instant } from '@kyhan/calendar';
import type { Policy, Span, WorkingDaysOrDays } from '@kyhan/plan';
import type { ReviewerTimes } from '../reviewer-times.js';
import { multiples } from './ladder.js';
import { firstMorning, leavingAfter, type Counting } from './first-morning.js';

type Reviewed = Counting & { readonly storedAt: Instant };

/** What holds for a reviewer where the policy says nothing: nothing that was handed in waits in silence. */
const USUAL_REVIEW: NonNullable<Policy['review']> = {
  remindAfter: { unit: 'working-days', count: 2 },
  atMost: 5,
};
/** The reviewer's own days, where the policy gives none. */
const USUAL_DUE: WorkingDaysOrDays = { unit: 'working-days', count: 5 };
/** So often the reviewer's head is told; a finding stays open after that. */
const HEAD_TOLD = 3;
const NEXT: WorkingDaysOrDays = { unit: 'working-days', count: 1 };

/**
 * Mornings on which a reviewer is reminded of what was stored at `storedAt` and not ruled on.
 * @throws KyhanError DATE_INVALID, ZONE_UNKNOWN
 */
export function reviewReminders(input: Reviewed): Instant[] {
  const { remindAfter, atMost } = input.policy.review ?? USUAL_REVIEW;
  return multiples(remindAfter, atMost).map((span) => leavingAfter(input, input.storedAt, span));
}

/** The head of a unit is reminded of what waits for that one on so many working mornings. */
const APPROVAL_REMINDED = 5;

/**
 * Mornings on which the head of a unit is reminded of what was stored at `storedAt` and not approved.
 * @throws KyhanError DATE_INVALID, ZONE_UNKNOWN
 */
export function approvalReminders(input: Reviewed): Instant[] {
  return multiples(NEXT, APPROVAL_REMINDED).map((span) => leavingAfter(input, input.storedAt, span));
}

/**
 * When the reviewer is told, and his head: so long after the reviewer's own due day as the policy says; where it does
 * not, on the morning after it, then in the same rhythm.
 * @throws KyhanError DATE_INVALID, ZONE_UNKNOWN
 */
export function reviewerTimes(input: Reviewed): ReviewerTimes {
  const { due = USUAL_DUE, escalate } = input.policy.review ?? USUAL_REVIEW;
  const after = (own: Span, span: Span) =>
    leavingAfter(input, leavingAfter(input, input.storedAt, own), span);
  const headAt =
    escalate === undefined
      ? multiples(due, HEAD_TOLD).map((span) => after(span, NEXT))
      : escalate.map((rung) => after(due, rung.after)).toSorted((a, b) => a - b);
  return { toldAt: firstMorning(input, input.storedAt), headAt };
}
