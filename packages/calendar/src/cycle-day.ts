import { KyhanError } from '@kyhan/errors';
import { addMonths, dateIn, yearMonth } from './month.js';
import { addDays } from './plain-date.js';
import type { DatedDayRule, DayPosition, DayReference, DayRule, Period, PlainDate, Roll } from './rules.js';
import { weekdayOfMonth } from './weekday.js';
import type { WorkingCalendar } from './working-calendar.js';

/** What a day of a cycle is counted from. */
export interface DayContext {
  readonly period: Period;
  readonly calendar: WorkingCalendar;
  readonly anchor?: PlainDate;
  readonly due?: PlainDate;
}

/** A day of a cycle: as written, as it holds, and how it came from the one to the other. */
export interface ResolvedDay {
  /** Before rolling; for "trước ngày" the day as written. */
  readonly nominalOn: PlainDate;
  /** The last good day. */
  readonly on: PlainDate;
  /** The rule that was applied; none where "trước ngày" forbids it. */
  readonly roll: Roll;
  /** `HH:MM`; absent: the end of the day. */
  readonly time?: string;
  readonly exclusive: boolean;
  /** For "trước ngày" where the last good day is not worked: the last working day before it. */
  readonly lastWorkingDayOn?: PlainDate;
}

/**
 * Finds a day of a cycle (plan-format, "Due and other days").
 * @throws KyhanError DAY_REFERENCE_MISSING, DATE_INVALID
 */
export function cycleDay(rule: DayRule, context: DayContext): ResolvedDay {
  const { exclusive, time } = rule;
  const { calendar } = context;
  const nominalOn = positionOf(rule.position, context);
  const roll = exclusive ? rollBefore(rule.roll) : rule.roll;
  const on = rolled(exclusive ? addDays(nominalOn, -1) : nominalOn, roll, calendar);
  return {
    nominalOn,
    on,
    roll,
    exclusive,
    ...(time === undefined ? {} : { time }),
    ...(exclusive && !calendar.isWorkingDay(on) ? { lastWorkingDayOn: calendar.rollBack(on) } : {}),
  };
}

/** "Trước ngày" never rolls forward: that would lead past the day named. */
function rollBefore(roll: Roll): Roll {
  return roll === 'next-working-day' ? 'none' : roll;
}

/** The due rule that holds for a period that ends on `periodTo`; undefined where none does. */
export function dueRuleFor(rules: readonly DatedDayRule[], periodTo: PlainDate): DatedDayRule | undefined {
  return rules.find(({ from, until }) => (from ?? periodTo) <= periodTo && periodTo <= (until ?? periodTo));
}

function rolled(on: PlainDate, roll: Roll, calendar: WorkingCalendar): PlainDate {
  if (roll === 'next-working-day') return calendar.rollForward(on);
  return roll === 'previous-working-day' ? calendar.rollBack(on) : on;
}

function positionOf(position: DayPosition, context: DayContext): PlainDate {
  const { period, calendar } = context;
  const month = (offset: number) => addMonths(yearMonth(period.to), offset);
  switch (position.type) {
    case 'day':
      return dateIn(month(position.monthOffset), position.day);
    case 'on':
      return dateIn(
        { year: yearMonth(period.to).year + position.yearOffset, month: position.month },
        position.day,
      );
    case 'working-day': {
      const { year, month: number } = month(position.monthOffset);
      return calendar.workingDayOfMonth(year, number, position.nth);
    }
    case 'weekday':
      return weekdayOfMonth(month(position.monthOffset), position.weekday, position.nth);
    case 'counted':
      return counted(position, context);
    case 'at':
      return reference(position.from, context);
  }
}

function counted(position: Extract<DayPosition, { type: 'counted' }>, context: DayContext): PlainDate {
  const from = reference(position.from, context);
  const { calendar } = context;
  const sign = position.direction === 'after' ? 1 : -1;
  if (position.unit === 'days') return addDays(from, sign * position.count);
  // No working days before or after a day is the day itself, or the working day on that side of it.
  if (position.count === 0) return sign > 0 ? calendar.rollForward(from) : calendar.rollBack(from);
  return calendar.shiftWorkingDays(from, sign * position.count);
}

/** @throws KyhanError DAY_REFERENCE_MISSING where the cycle has no such day */
function reference(from: DayReference, { period, anchor, due }: DayContext): PlainDate {
  const days = { 'period-start': period.from, 'cut-off': period.to, anchor, due };
  const on = days[from];
  if (on === undefined) throw new KyhanError('DAY_REFERENCE_MISSING', { reference: from });
  return on;
}
