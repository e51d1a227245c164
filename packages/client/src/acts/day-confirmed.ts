import { dueRuleFor, localDate, type Instant, type PlainDate } from '@kyhan/calendar';
import { requestWords } from '@kyhan/words';
import { KyhanError } from '@kyhan/errors';
import { cyclePlan, givenDue, planCalendar, type Plan } from '@kyhan/plan';
import type { ActOnDraft, Cycle } from '@kyhan/register';
import type { DraftActBody } from '@kyhan/contracts';

interface DayWish extends Pick<DraftActBody, 'act' | 'dueOn' | 'onDayOff' | 'document'> {
  /** The newest version. */
  readonly plan: Plan;
  readonly cycle: Cycle;
  /** Plan time. */
  readonly now: Instant;
}

/**
 * The day that a confirmation gives in place of the plan's, none where it names none: to come, within the plan, no day
 * off unless that is meant, and beyond the day of a higher body only with a paper where the policy wants one. Pure.
 * @throws KyhanError REQUEST_INVALID, NEW_DAY_PAST, NEW_DAY_TOO_FAR, NEW_DAY_OFF, EXTENSION_PAPER_MISSING
 */
export function dayConfirmed(wish: DayWish): Pick<ActOnDraft, 'due'> {
  const { act, dueOn: day, plan, cycle, now } = wish;
  if (day === undefined) return {};
  const obligation = plan.obligations.find(({ id }) => id === cycle.obligationId);
  const period = { to: cycle.periodTo };
  const due = act === 'confirm' && obligation ? givenDue(plan, obligation, { period, on: day }) : undefined;
  if (due === undefined) throw unfit();
  if (due.at <= now || day < localDate(cycle.opensAt, plan.timeZone))
    throw new KyhanError('NEW_DAY_PAST', { day });
  const { to: latest } = plan.inForce;
  if (latest !== undefined && day > latest) throw new KyhanError('NEW_DAY_TOO_FAR', { day, latest });
  requireWorkingDay(wish, day);
  requirePaper(wish, day);
  return { due };
}

function requireWorkingDay({ plan, onDayOff }: DayWish, day: PlainDate): void {
  const calendar = planCalendar(plan);
  if (!calendar.isWorkingDay(day) && onDayOff !== true)
    throw new KyhanError('NEW_DAY_OFF', { day, next: calendar.rollForward(day) });
}

function requirePaper({ plan, cycle, document }: DayWish, day: PlainDate): void {
  const { periodKey: key, periodFrom: from, periodTo: to, obligationId } = cycle;
  const obligation = plan.obligations.find(({ id }) => id === obligationId);
  const [step] = obligation?.steps ?? [];
  if (obligation === undefined || step === undefined || document !== undefined) return;
  if (plan.policies[step.policy]?.extension === undefined) return;
  const by = dueRuleFor(step.due, to)?.setBy;
  const set = cyclePlan({ plan, obligation, calendar: planCalendar(plan), period: { key, from, to } })?.due
    .on;
  if (by !== undefined && set !== undefined && day > set)
    throw new KyhanError('EXTENSION_PAPER_MISSING', { day, set, by });
}

function unfit(): KyhanError {
  return new KyhanError('REQUEST_INVALID', {
    problem: requestWords.unfit({ name: 'dueOn' }),
    place: 'dueOn',
  });
}
