import { endOfDay, localDate, type Instant } from '@kyhan/calendar';
import type { EscalationTarget, Span, WorkingDaysOrDays } from '@kyhan/plan';
import { later, leavingAfter, type Counting } from './first-morning.js';
import type { Timetable } from './timetable.js';

type Rung = Timetable['escalateAt'][number];

/** A level before it has its morning; `after` counts from where the ladder begins. */
export interface LadderStep {
  readonly level: number;
  readonly to: EscalationTarget;
  readonly after: Span;
  readonly draft?: true;
}

/** The mornings of overdue reminders, counted from the overdue notice (plan-format, "Days"). */
export function overdueReminders(counting: Counting, noticeAt: Instant): Instant[] {
  const { overdue } = counting.policy;
  if (overdue === undefined) return [];
  return multiples(overdue.every, overdue.atMost).map((span) => leavingAfter(counting, noticeAt, span));
}

/** The levels of a policy, counted from the overdue notice; one of no days leaves with it. */
export function ladder(counting: Counting, noticeAt: Instant): Rung[] {
  return rungs(counting, noticeAt, steps(counting));
}

/** The levels of a policy, in order. */
export function steps({ policy }: Counting): LadderStep[] {
  return policy.escalate.map((step, i) => ({ level: i + 1, ...step }));
}

/** Each level on a morning of its own, whatever the policy says: never two for one assignment at once. */
export function rungs(counting: Counting, from: Instant, ladderSteps: readonly LadderStep[]): Rung[] {
  let last = -Infinity;
  return ladderSteps.map(({ after, ...rung }) => {
    // What leaves with the notice leaves when the notice does, at whatever hour that is.
    const planned = after.count === 0 ? from : leavingAfter(counting, from, after);
    const next = after.unit === 'hours' ? NEXT_HOUR : NEXT;
    const at = planned > last ? planned : leavingAfter(counting, last, next);
    last = at;
    return { ...rung, at };
  });
}

const NEXT_HOUR: Span = { unit: 'hours', count: 1 };
const NEXT: WorkingDaysOrDays = { unit: 'working-days', count: 1 };
/** Nothing locks sooner after a gap of ours over a due or lock instant (design, "Time"). */
const GRACE: WorkingDaysOrDays = { unit: 'working-days', count: 2 };

/** The end of the second working day after a gap. */
export function lockAfterGap({ calendar, zone }: Counting, backAt: Instant): Instant {
  return endOfDay(later(calendar, localDate(backAt, zone), GRACE), zone);
}

/** Once, twice and so on, so many times. */
export function multiples(every: Span, atMost: number): Span[] {
  return Array.from({ length: atMost }, (_, i) => ({ unit: every.unit, count: every.count * (i + 1) }));
}
