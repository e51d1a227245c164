import {
  cycleDay,
  dueRuleFor,
  endOfDay,
  instantAt,
  periodByKey,
  periodsEndingIn,
  startOfDay,
  type Instant,
  type Period,
  type ResolvedDay,
  type WorkingCalendar,
} from '@kyhan/calendar';
import type { Obligation, Plan } from './plan.js';

/** A resolved day with its instant in the plan's zone. */
export interface CycleDay extends ResolvedDay {
  readonly at: Instant;
}

/** The days of one cycle. The cycle is due with its last step. */
export interface CyclePlan {
  readonly period: Period;
  /** Local midnight of the opening day, or its time where the plan gives one. */
  readonly opens: CycleDay;
  readonly anchor?: ResolvedDay;
  readonly due: CycleDay;
  readonly steps: readonly { readonly stepId: string; readonly due: CycleDay }[];
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
  const anchor = obligation.anchor && cycleDay(obligation.anchor, { period, calendar });
  const context = { period, calendar, ...(anchor === undefined ? {} : { anchor: anchor.on }) };
  const steps = obligation.steps.flatMap(({ id, due: rules }) => {
    const rule = dueRuleFor(rules, period.to);
    return rule === undefined ? [] : [{ stepId: id, due: dueDay(cycleDay(rule, context), zone) }];
  });
  const due = lastOf(steps.map((step) => step.due));
  if (due === undefined) return undefined;
  const first = firstOf(steps.map((step) => step.due));
  const opens = cycleDay(obligation.opens, { ...context, due: (first ?? due).on });
  return {
    period,
    opens: {
      ...opens,
      at: opens.time === undefined ? startOfDay(opens.on, zone) : instantAt(opens.on, opens.time, zone),
    },
    ...(anchor === undefined ? {} : { anchor }),
    due,
    steps,
  };
}

/** Every period that ends inside the dates in force of the plan and of the obligation. */
export function expectedPeriods(plan: Plan, { period, inForce }: Obligation): Period[] {
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

function dueDay(day: ResolvedDay, zone: string): CycleDay {
  const at = day.time === undefined ? endOfDay(day.on, zone) : instantAt(day.on, day.time, zone);
  return { ...day, at };
}

function lastOf(days: readonly CycleDay[]): CycleDay | undefined {
  return days.reduce<CycleDay | undefined>(
    (last, day) => (last === undefined || day.at >= last.at ? day : last),
    undefined,
  );
}

function firstOf(days: readonly CycleDay[]): CycleDay | undefined {
  return days.reduce<CycleDay | undefined>(
    (first, day) => (first === undefined || day.at < first.at ? day : first),
    undefined,
  );
}

function later(a: string, b: string | undefined): string {
  return b !== undefined && b > a ? b : a;
}

function earlier(a: string, b: string | undefined): string {
  return b !== undefined && b < a ? b : a;
}
