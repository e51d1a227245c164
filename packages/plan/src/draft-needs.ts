import { dueRuleFor, isSkipped, type Period } from '@kyhan/calendar';
import { ownSteps } from './cooperation/own-steps.js';
import type { DueDayRule, Obligation, Step } from './plan.js';

/** What of a cycle the plan does not give and nobody has confirmed. */
export interface Unconfirmed {
  readonly recurrence: boolean;
  readonly day: boolean;
}

/** What the coordinator has to do before a cycle opens to units. */
export interface DraftNeeds extends Unconfirmed {
  readonly announcement: boolean;
}

/** What was done for a cycle already. */
export interface DraftDone {
  readonly isConfirmed: boolean;
  readonly isAnnounced: boolean;
}

/** What is marked in every text until somebody confirms it (plan-format, "What is not certain"). Pure; throws nothing. */
export function unconfirmedOf(obligation: Obligation, period: Pick<Period, 'from' | 'to'>): Unconfirmed {
  const { basis, dueBasis = basis, confirmed } = obligation;
  // What is contributed has its day from the lead's.
  const steps = ownSteps(obligation);
  const rules = steps.flatMap(({ due }) => dueRuleFor(due, period.to) ?? []);
  const own = steps.map((step) => unconfirmedStep(step, period));
  return {
    recurrence: (basis !== 'given' && confirmed === undefined) || own.some(({ recurrence }) => recurrence),
    day:
      (dueBasis !== 'given' && confirmed === undefined && !isDayConfirmed(rules, period)) ||
      own.some(({ day }) => day),
  };
}

/** What a step says of its own ground; where it says nothing, its obligation speaks for it. */
function unconfirmedStep({ basis, dueBasis = basis, confirmed, due }: Step, period: Ended): Unconfirmed {
  if (confirmed !== undefined) return NOTHING;
  const rule = dueRuleFor(due, period.to);
  const isConfirmed = rule === undefined || isDayConfirmed([rule], period);
  return {
    recurrence: (basis ?? 'given') !== 'given',
    day: (dueBasis ?? 'given') !== 'given' && !isConfirmed,
  };
}

type Ended = Pick<Period, 'to'>;

function isDayConfirmed(rules: readonly DueDayRule[], period: Ended): boolean {
  return rules.every((rule) => rule.confirmed !== undefined || isSkipped(rule, period));
}

/**
 * Why a cycle is a draft; undefined where it opens to units. Who asks outside the calendar sets the day, so that of a
 * request nothing is left to confirm. Pure; throws nothing.
 */
export function draftNeeds(
  obligation: Obligation,
  period: Pick<Period, 'from' | 'to'>,
  { isConfirmed, isAnnounced }: DraftDone = { isConfirmed: false, isAnnounced: false },
): DraftNeeds | undefined {
  const waits = obligation.unconfirmed === 'draft' && obligation.period.type !== 'on-request';
  const asked = waits && !isConfirmed ? unconfirmedOf(obligation, period) : NOTHING;
  const needs = { ...asked, announcement: obligation.announce === 'required' && !isAnnounced };
  return Object.values(needs).includes(true) ? needs : undefined;
}

const NOTHING: Unconfirmed = { recurrence: false, day: false };
