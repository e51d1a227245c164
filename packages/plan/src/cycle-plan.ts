import {
  cycleDay,
  dueRuleFor,
  periodByKey,
  periodsEndingIn,
  type Period,
  type ResolvedDay,
  type WorkingCalendar,
} from '@kyhan/calendar';
import type { Obligation, Plan } from './plan.js';

/** The days of one cycle. The cycle is due with its last step. */
export interface CyclePlan {
  readonly period: Period;
  /** Local midnight of the opening day, or its time where the plan gives one. */
  readonly opens: ResolvedDay;
  readonly anchor: ResolvedDay | undefined;
  readonly due: ResolvedDay;
  readonly steps: readonly { readonly stepId: string; readonly due: ResolvedDay }[];
}

/** What the days of a cycle follow from. */
export interface CycleInPlan {
  readonly plan: Plan;
  readonly obligation: Obligation;
  readonly period: Period;
  readonly calendar: WorkingCalendar;
}

/** The days of an obligation in a period; undefined where no due rule holds for it. */
export function cyclePlan({ plan, obligation, period, calendar }: CycleInPlan): CyclePlan | undefined {
  const zone = plan.timeZone;
  const whole = { period, calendar, zone, anchor: undefined, due: undefined };
  const anchor = obligation.anchor && cycleDay(obligation.anchor, whole);
  const context = { period, calendar, zone, anchor, due: undefined };
  const steps: { stepId: string; due: ResolvedDay }[] = [];
  for (const { id, due: rules } of obligation.steps) {
    const rule = dueRuleFor(rules, period.to);
    if (rule !== undefined) steps.push({ stepId: id, due: cycleDay(rule, context) });
  }
  const [first, last] = firstAndLast(steps);
  if (first === undefined || last === undefined) return undefined;
  const opens = cycleDay(obligation.opens, { period, calendar, zone, anchor, due: first }, 'start');
  return { period, opens, anchor, due: last, steps };
}

/** Whether a day of the cycle rests on working days that are not announced or not confirmed. */
export function isCycleEstimate({ opens, anchor, steps }: CyclePlan): boolean {
  return opens.estimate || anchor?.estimate === true || steps.some(({ due }) => due.estimate);
}

/** Every period that ends inside the dates in force of the plan and of the obligation. */
export function expectedPeriods(plan: Plan, { period, inForce }: Obligation): readonly Period[] {
  const from = later(plan.inForce.from, inForce.from);
  const to = earlier(plan.inForce.to, inForce.to);
  return periodsEndingIn(period, { from, to });
}

/** The period of that key, where the plan expects it. */
export function expectedPeriod(plan: Plan, obligation: Obligation, key: string): Period | undefined {
  const period = periodByKey(obligation.period, key);
  if (period === undefined) return undefined;
  return expectedPeriods(plan, obligation).find((expected) => expected.key === key);
}

/** The steps that are due first and last; the later of two at one instant is the last. */
function firstAndLast(steps: CyclePlan['steps']): [ResolvedDay | undefined, ResolvedDay | undefined] {
  let first: ResolvedDay | undefined;
  let last: ResolvedDay | undefined;
  for (const { due } of steps) {
    if (first === undefined || due.at < first.at) first = due;
    if (last === undefined || due.at >= last.at) last = due;
  }
  return [first, last];
}

function later(a: string, b: string | undefined): string {
  return b !== undefined && b > a ? b : a;
}

function earlier(a: string, b: string | undefined): string {
  return b !== undefined && b < a ? b : a;
}
