import type { DayPosition, DayRule, DatedDayRule, PeriodRule, Roll } from '@kyhan/calendar';
import { ONLY_STEP } from '../normalise.js';
import type {
  Form,
  FormField,
  Group,
  Obligation,
  Plan,
  Policy,
  Step,
  Unit,
  WorkingDaysOrDays,
} from '../plan.js';

/** A part of a plan as the plan file writes it: keys and plain JSON values, defaults left out. */
export type PlanWords = Readonly<Record<string, unknown>>;

/** The plan's own keys; its parts are worded one by one. */
export function planOwnWords(plan: Plan): PlanWords {
  const { plan: number, title, issuedOn, inForce, timeZone, calendar, coordinator, owner, sources } = plan;
  const named = typeof calendar === 'string' ? calendar : calendar.name;
  return { plan: number, title, issuedOn, inForce, timeZone, calendar: named, coordinator, owner, sources };
}

export function unitWords({ id: _id, lives, successors, contacts, ...rest }: Unit): PlanWords {
  return { ...rest, lives: filled(lives), successors: filled(successors), contacts: filled(contacts) };
}

export function groupWords(group: Group): PlanWords {
  if (group.type === 'list') return { members: group.members };
  return { members: { 'children-of': group.of, ...given({ level: group.level }) } };
}

export function policyWords({ remind, sendAt, overdue, escalate, review, lock }: Policy): PlanWords {
  return given({
    remind: remind.map(spanWords),
    sendAt,
    overdue: overdue && { [everyKey(overdue.every)]: overdue.every.count, atMost: overdue.atMost },
    escalate: escalate.map(({ after, to }) => ({ after: spanWords(after), to })),
    review: review && { remindAfter: spanWords(review.remindAfter), atMost: review.atMost },
    lock: lock && { after: spanWords(lock.after) },
  });
}

/** Sections and fields by their ids, so that a change of one field shows as that. */
export function formWords({ title, sections }: Form): PlanWords {
  const entries = sections.flatMap((section): [string, unknown][] => [
    [section.id, section.title],
    ...section.fields.map((field): [string, unknown] => [`${section.id}.${field.id}`, fieldWords(field)]),
  ]);
  return { title, ...Object.fromEntries(entries) };
}

function fieldWords({ id: _id, measure, required, columns, ...rest }: FormField): PlanWords {
  const inner = columns && Object.fromEntries(columns.map((column) => [column.id, fieldWords(column)]));
  return given({ ...rest, required: required ? true : undefined, unit: measure, columns: inner });
}

/** An obligation without steps carries audience, due and form itself, as the plan file writes it. */
export function obligationWords(obligation: Obligation): PlanWords {
  const { kind, title, source, basis, inferredFrom, confirmed, inForce, policy, scope, targets } = obligation;
  const { period, opens, anchor } = obligation;
  return given({
    kind,
    title,
    source,
    basis,
    inferredFrom,
    confirmed,
    inForce: filled(inForce),
    period: periodWords(period),
    opens: dayWords(opens, 'none'),
    anchor: anchor && dayWords(anchor, 'none'),
    policy,
    scope,
    targets: filled(targets),
    ...stepsWords(obligation),
  });
}

function stepsWords({ steps, policy }: Obligation): PlanWords {
  const [only, ...others] = steps;
  if (only?.id === ONLY_STEP && others.length === 0) return stepWords(only, policy);
  const entries = steps.flatMap((step) =>
    Object.entries({ title: step.title, ...stepWords(step, policy) }).map(
      ([key, value]): [string, unknown] => [`steps.${step.id}.${key}`, value],
    ),
  );
  return { steps: steps.map(({ id }) => id), ...Object.fromEntries(entries) };
}

function stepWords(step: Step, policy: string): PlanWords {
  const { audience, due, form, nil, gathers, review } = step;
  return given({
    audience,
    due: dueWords(due),
    form,
    nil: nil ? 'allowed' : undefined,
    gathers,
    review: review ? undefined : false,
    policy: step.policy === policy ? undefined : step.policy,
  });
}

/** `due` of a step: one rule, or the list of those that held over the years. */
export function dueWords(rules: readonly DatedDayRule[]): unknown {
  const words = rules.map(({ from, until, ...rule }) => ({
    ...dayWords(rule, 'next-working-day'),
    ...given({ from, until }),
  }));
  return words.length === 1 ? words[0] : words;
}

function dayWords({ position, roll, time, exclusive }: DayRule, usual: Roll): PlanWords {
  return {
    ...positionWords(position),
    ...given({ roll: roll === usual ? undefined : roll, time, exclusive: exclusive ? true : undefined }),
  };
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

function positionWords(position: DayPosition): PlanWords {
  switch (position.type) {
    case 'day':
      return { day: position.day, ...offset('monthOffset', position.monthOffset) };
    case 'on': {
      const [month, day] = [position.month, position.day].map((n) => String(n).padStart(2, '0'));
      return { on: `${month}-${day}`, ...offset('yearOffset', position.yearOffset) };
    }
    case 'working-day':
      return { workingDay: position.nth, ...offset('monthOffset', position.monthOffset) };
    case 'weekday':
      return {
        weekday: WEEKDAYS[position.weekday - 1],
        nth: position.nth,
        ...offset('monthOffset', position.monthOffset),
      };
    case 'counted':
      return { [position.direction]: position.from, ...spanWords(position) };
    case 'at':
      return { at: position.from };
  }
}

function offset(key: string, value: number): PlanWords {
  return value === 0 ? {} : { [key]: value };
}

function periodWords(period: PeriodRule): unknown {
  switch (period.type) {
    case 'dates':
      return { dates: period.dates };
    case 'every':
      return { every: { months: period.months }, from: period.from };
    default: {
      const { type, ...rest } = period;
      return Object.keys(rest).length === 0 ? type : period;
    }
  }
}

function spanWords({ unit, count }: WorkingDaysOrDays): PlanWords {
  return unit === 'working-days' ? { workingDays: count } : { days: count };
}

function everyKey({ unit }: WorkingDaysOrDays): string {
  return unit === 'working-days' ? 'everyWorkingDays' : 'everyDays';
}

/** Undefined for what is empty: a plan file leaves it out. */
function filled<T extends object>(value: T): T | undefined {
  return Object.keys(value).length === 0 ? undefined : value;
}

function given(words: PlanWords): PlanWords {
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
}
