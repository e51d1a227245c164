import {
  cycleDay,
  dueRuleFor,
  givenDay,
  isSkipped,
  periodByKey,
  periodsEndingIn,
  scheduledPeriod,
  yearOf,
  type DayContext,
  type DayPosition,
  type DayRule,
  type Period,
  type PeriodRule,
  type PlainDate,
  type ResolvedDay,
  type WorkingCalendar,
} from '@kyhan/calendar';
import { contributionDue } from './cooperation/contribution-due.js';
import { ownSteps } from './cooperation/own-steps.js';
import type { Obligation, Plan, Step } from './plan.js';

/** The days of one cycle. The cycle is due with its last step; what is contributed to it is due before. */
export interface CyclePlan {
  readonly period: Period;
  /** Local midnight of the opening day, or its time where the plan gives one. */
  readonly opens: ResolvedDay;
  readonly anchor: ResolvedDay | undefined;
  readonly due: ResolvedDay;
  readonly steps: readonly StepDays[];
}

/** When a step is due, and when it opens where that is not with its cycle. */
export interface StepDays {
  readonly stepId: string;
  readonly due: ResolvedDay;
  readonly opens?: Pick<ResolvedDay, 'on' | 'at'>;
}

/** What the cycles of an obligation have in common. */
export interface CycleSource {
  readonly plan: Plan;
  readonly obligation: Obligation;
  readonly calendar: WorkingCalendar;
}

/** What the days of a cycle follow from. */
export interface CycleInPlan extends CycleSource {
  readonly period: Period;
  /** The day of the meeting that a person gave in place of the plan's. */
  readonly anchorOn?: PlainDate | undefined;
}

/**
 * The days of an obligation in a period; undefined where no due rule holds for it, or the plan skips its month.
 * Days are plain dates, instants epoch milliseconds in the plan's zone.
 * @throws KyhanError DAY_REFERENCE_MISSING where a rule counts from a day that the obligation has not
 */
export function cyclePlan(cycle: CycleInPlan): CyclePlan | undefined {
  return cycleOf(cycle, cycle.period, cycle.anchorOn);
}

/** As `cyclePlan`, for one period after the other. */
export function cycleOf(
  { plan, obligation, calendar }: CycleSource,
  period: Period,
  anchorOn?: PlainDate,
): CyclePlan | undefined {
  const context: Mutable<DayContext> = {
    period,
    calendar,
    zone: plan.timeZone,
    anchor: undefined,
    due: undefined,
    opening: undefined,
  };
  const isGiven = anchorOn !== undefined;
  if (obligation.anchor !== undefined && !isGiven && isSkipped(obligation.anchor, period)) return undefined;
  const anchor =
    obligation.anchor &&
    (isGiven ? givenDay(obligation.anchor, anchorOn, plan.timeZone) : cycleDay(obligation.anchor, context));
  context.anchor = anchor;
  const opens = openingRule(obligation, period);
  const opening = countsFromOpening(obligation) ? cycleDay(opens, context, 'start') : undefined;
  context.opening = opening;
  const own = withOpenings(obligation, stepDays(obligation, context), context);
  const [only] = own;
  if (only === undefined) return undefined;
  const [first, last] = own.length === 1 ? [only.due, only.due] : firstAndLast(own);
  const steps = [...own, ...contributionDays(obligation, own, context)];
  context.due = first;
  return { period, opens: opening ?? cycleDay(opens, context, 'start'), anchor, due: last, steps };
}

/** Each is counted from the day of the step that it contributes to. */
function contributionDays(
  { steps }: Obligation,
  own: CyclePlan['steps'],
  context: DayContext,
): CyclePlan['steps'] {
  return steps.flatMap((step) => {
    const lead = own.find(({ stepId }) => stepId === step.contributesTo)?.due;
    const due = lead && contributionDue(step, lead, context);
    if (due === undefined) return [];
    // What the lead's day rests on, this one does.
    return [{ stepId: step.id, due: { ...due, estimate: due.estimate || lead?.estimate === true } }];
  });
}

function countsFromOpening({ steps }: Obligation): boolean {
  return steps.some(({ due }) =>
    due.some(({ position }) => position.type === 'hours' && position.from === 'opening'),
  );
}

/** Made up step by step: each day may be counted from those found before. */
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** The opening rule, or the day that a schedule gives. */
function openingRule({ opens, period: rule }: Obligation, period: Period): DayRule {
  const on = rule.type === 'schedule' ? scheduledPeriod(rule, period.key)?.opens : undefined;
  return on === undefined ? opens : { ...opens, position: positionOf(on, period), roll: 'none' };
}

/** A date as a day of the year in which a period ends. */
function positionOf(on: PlainDate, { to }: Period): DayPosition {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  return { type: 'on', month, day, yearOffset: year - yearOf(to) };
}

/** A step that waits for another opens with the end of that one's day at the latest; sooner once all of it are in. */
function withOpenings(
  { steps: written }: Obligation,
  days: CyclePlan['steps'],
  context: DayContext,
): CyclePlan['steps'] {
  if (written.every(({ opens }) => opens === undefined)) return days;
  return days.map((step) => {
    const opening = written.find(({ id }) => id === step.stepId)?.opens;
    if (opening === undefined) return step;
    if ('day' in opening)
      return { ...step, opens: cycleDay(opening.day, { ...context, due: step.due }, 'start') };
    const before = days.find(({ stepId }) => stepId === opening.afterStep)?.due;
    return before === undefined ? step : { ...step, opens: { on: before.on, at: before.at } };
  });
}

function stepDays(obligation: Obligation, context: DayContext): CyclePlan['steps'] {
  const { period: rule } = obligation;
  const steps = ownSteps(obligation);
  const [only] = steps;
  if (rule.type === 'schedule' && only !== undefined) return scheduledDay(rule, only, context);
  // Most obligations have one step, and a list of one is made in one piece.
  if (only !== undefined && steps.length === 1) {
    const rule = dueRuleFor(only.due, context.period.to);
    return rule === undefined || isSkipped(rule, context.period)
      ? []
      : [{ stepId: only.id, due: cycleDay(rule, context) }];
  }
  return steps.flatMap(({ id, due }) => {
    const rule = dueRuleFor(due, context.period.to);
    return rule === undefined || isSkipped(rule, context.period)
      ? []
      : [{ stepId: id, due: cycleDay(rule, context) }];
  });
}

/** The day that a schedule gives, rolled as the due rule says; where it gives none, that of the rule. */
function scheduledDay(
  rule: Extract<PeriodRule, { type: 'schedule' }>,
  { id, due }: Step,
  context: DayContext,
): CyclePlan['steps'] {
  const { period } = context;
  const on = scheduledPeriod(rule, period.key)?.due;
  const found = dueRuleFor(due, period.to);
  if (found === undefined || (on === undefined && isSkipped(found, period))) return [];
  const dated = on === undefined ? found : { ...found, position: positionOf(on, period) };
  return [{ stepId: id, due: cycleDay(dated, context) }];
}

/** Whether a day of the cycle rests on working days that are not announced or not confirmed. */
export function isCycleEstimate({ opens, anchor, steps }: CyclePlan): boolean {
  if (opens.estimate || anchor?.estimate === true) return true;
  for (const { due } of steps) if (due.estimate) return true;
  return false;
}

/**
 * Every period that ends inside the dates in force of the plan and of the obligation.
 * First and last day of each are plain dates. Plan-format, "Period".
 * @throws KyhanError DATE_INVALID
 */
export function expectedPeriods(plan: Plan, obligation: Obligation): readonly Period[] {
  return periodsEndingIn(obligation.period, inForceOf(plan, obligation));
}

/** The dates in force of an obligation within its plan, both inclusive; none where the first lies after the last. Pure. */
export function inForceOf(
  plan: Pick<Plan, 'inForce'>,
  { inForce }: Pick<Obligation, 'inForce'>,
): { readonly from: PlainDate; readonly to: PlainDate } {
  return { from: later(plan.inForce.from, inForce.from), to: earlier(plan.inForce.to, inForce.to) };
}

/**
 * The period of that key, where the plan expects it.
 * The key is as the calendar writes it (`2026-Q1`). Plan-format, "Period".
 * @throws KyhanError DATE_INVALID
 */
export function expectedPeriod(plan: Plan, obligation: Obligation, key: string): Period | undefined {
  const period = periodByKey(obligation.period, key);
  if (period === undefined) return undefined;
  return expectedPeriods(plan, obligation).find((expected) => expected.key === key);
}

/** The days of the steps that are due first and last; the later of two at one instant is the last. */
function firstAndLast(steps: CyclePlan['steps']): [ResolvedDay, ResolvedDay] {
  const days = steps.map(({ due }) => due);
  return [
    days.reduce((first, day) => (day.at < first.at ? day : first)),
    days.reduce((last, day) => (day.at >= last.at ? day : last)),
  ];
}

function later(a: string, b: string | undefined): string {
  return b !== undefined && b > a ? b : a;
}

function earlier(a: string, b: string | undefined): string {
  return b !== undefined && b < a ? b : a;
}
