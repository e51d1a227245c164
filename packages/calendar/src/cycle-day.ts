import { KyhanError } from '@kyhan/errors';
import { millisecondsInHour } from 'date-fns/constants';
import { instantAt, isoInstant, localDate, midnight } from './instant-at.js';
import { dayInMonth, monthIndex, monthIndexOfDay } from './month-index.js';
import { lunarDayOfYear } from './lunar/lunar-day-of-year.js';
import { DAYS_OF_WEEK } from './weeks.js';
import { dayNumber, plainDate, yearOf } from './plain-date.js';
import type { DayPosition, DayReference, DayRule, HourReference, Roll } from './day-rule.js';
import type { DayNumber, PlainDate } from './day-number.js';
import type { Instant } from './instant.js';
import type { Period } from './period-rule.js';
import { weekdayInMonth, weekdayOfDay } from './weekday.js';
import type { WorkingCalendar } from './working-calendar.js';
import type { WorkingDays } from './working-days.js';

/** A day that another is counted from. */
export type ReferenceDay = Pick<ResolvedDay, 'day' | 'estimate'> & Partial<Pick<ResolvedDay, 'at'>>;

/** What a day of a cycle is counted from, and the zone of its clocks. */
export interface DayContext {
  readonly period: Period;
  readonly calendar: WorkingCalendar;
  /** IANA zone. */
  readonly zone: string;
  readonly anchor?: ReferenceDay | undefined;
  readonly due?: ReferenceDay | undefined;
  /** For hours that are counted from it. */
  readonly opening?: ReferenceDay | undefined;
}

/** A day of a cycle: as written, as it holds, and how it came from the one to the other. */
export interface ResolvedDay {
  /** Before rolling; for "trước ngày" the day as written. */
  readonly nominalOn: PlainDate;
  /** The last good day. */
  readonly on: PlainDate;
  /** The same as a number. */
  readonly day: DayNumber;
  /** Its time, or the edge of the day that was asked for; the end of a day is exclusive. */
  readonly at: Instant;
  /** The rule that was applied; none where "trước ngày" forbids it. */
  readonly roll: Roll;
  readonly exclusive: boolean;
  /** Whether working days were asked for that are not announced or not confirmed. */
  readonly estimate: boolean;
  /** `HH:MM`; absent: the edge of the day. */
  readonly time?: string | undefined;
  /** For "trước ngày" where the last good day is not worked: the last working day before it. */
  readonly lastWorkingDayOn?: PlainDate | undefined;
}

/**
 * Finds a day of a cycle (plan-format, "Due and other days"). Without a time it holds until its end, or from its
 * start on where that edge is asked for.
 * @throws KyhanError DAY_REFERENCE_MISSING, DATE_INVALID, ZONE_UNKNOWN
 */
export function cycleDay(rule: DayRule, context: DayContext, edge: 'start' | 'end' = 'end'): ResolvedDay {
  const { position, exclusive, time } = rule;
  if (position.type === 'hours') return hoursAfter(position, context);
  const { days } = context.calendar;
  const reference = 'from' in position ? referenceDay(position.from, context) : undefined;
  const nominal = positionOf(position, reference ?? 0, context);
  const roll = exclusive ? rollBefore(rule.roll) : rule.roll;
  const on = rolled(exclusive ? nominal - 1 : nominal, roll, days);
  const last = exclusive ? days.rollBack(on) : on;
  return {
    nominalOn: plainDate(nominal),
    on: plainDate(on),
    day: on,
    at:
      time === undefined
        ? midnight(edge === 'end' ? on + 1 : on, context.zone)
        : instantAt(plainDate(on), time, context.zone),
    roll,
    exclusive,
    estimate:
      isReferenceEstimate(position, context) ||
      (asksForWork(rule) &&
        days.isEstimate(
          firstAsked(position, Math.min(nominal, last, reference ?? nominal), nominal),
          lastAsked(position, Math.max(nominal, on, reference ?? nominal), nominal),
        )),
    time,
    lastWorkingDayOn: last === on ? undefined : plainDate(last),
  };
}

/**
 * A day that a person gives in the place of the rule's, at the hour of the rule where it has one.
 * @throws KyhanError DATE_INVALID, ZONE_UNKNOWN
 */
export function givenDay({ time }: Pick<DayRule, 'time'>, on: PlainDate, zone: string): ResolvedDay {
  const day = dayNumber(on);
  return {
    nominalOn: on,
    on,
    day,
    at: time === undefined ? midnight(day + 1, zone) : instantAt(on, time, zone),
    roll: 'none',
    exclusive: false,
    estimate: false,
    time,
    lastWorkingDayOn: undefined,
  };
}

/** The hours of a rule after what it counts from; where they end with a day, that day is the last good one. */
function hoursAfter({ from, count }: Hours, context: DayContext): ResolvedDay {
  const { zone } = context;
  const at = referenceInstant(from, context) + count * millisecondsInHour;
  const on = localDate(at - 1, zone);
  const day = dayNumber(on);
  return {
    nominalOn: on,
    on,
    day,
    at,
    roll: 'none',
    exclusive: false,
    estimate: isReferenceEstimate({ type: 'hours', from, count }, context),
    time: midnight(day + 1, zone) === at ? undefined : isoInstant(at, zone).slice(11, 16),
    lastWorkingDayOn: undefined,
  };
}

/** @throws KyhanError DAY_REFERENCE_MISSING where the cycle has no such day */
function referenceInstant(from: HourReference, { period, zone, anchor, due, opening }: DayContext): Instant {
  if (from === 'period-start') return midnight(dayNumber(period.from), zone);
  if (from === 'cut-off') return midnight(dayNumber(period.to) + 1, zone);
  const at = { anchor, due, opening }[from]?.at;
  if (at === undefined) throw new KyhanError('DAY_REFERENCE_MISSING', { reference: from });
  return at;
}

type Hours = Extract<DayPosition, { type: 'hours' }>;

/** "Trước ngày" never rolls forward: that would lead past the day named. */
function rollBefore(roll: Roll): Roll {
  return roll === 'next-working-day' ? 'none' : roll;
}

function rolled(on: DayNumber, roll: Roll, days: WorkingDays): DayNumber {
  if (roll === 'next-working-day') return days.rollForward(on);
  return roll === 'previous-working-day' ? days.rollBack(on) : on;
}

/** `reference` is the day that the position is counted from, where it is counted. */
function positionOf(
  position: Exclude<DayPosition, Hours>,
  reference: DayNumber,
  { period, calendar }: DayContext,
): DayNumber {
  switch (position.type) {
    case 'day':
      return dayInMonth(monthOf(period) + position.monthOffset, position.day);
    case 'on':
      return dayInMonth(monthIndex(yearOf(period.to) + position.yearOffset, position.month), position.day);
    case 'working-day':
      return calendar.days.nthOfMonth(monthOf(period) + position.monthOffset, position.nth);
    case 'weekday':
      return weekdayInMonth(monthOf(period) + position.monthOffset, position.weekday, position.nth);
    case 'weekday-of-week':
      return weekdayOfWeek(position, dayNumber(period.to));
    case 'lunar':
      return lunarDay(position, yearOf(period.to));
    case 'counted':
      return counted(position, reference, calendar.days);
    case 'at':
      return reference;
  }
}

type WeekdayOfWeek = Extract<DayPosition, { type: 'weekday-of-week' }>;

/** The weekday among the seven days that end with a period's last. */
function weekdayOfWeek({ weekday, weekOffset }: WeekdayOfWeek, last: DayNumber): DayNumber {
  const back = (weekdayOfDay(last) - weekday + DAYS_OF_WEEK) % DAYS_OF_WEEK;
  return last - back + weekOffset * DAYS_OF_WEEK;
}

type Lunar = Extract<DayPosition, { type: 'lunar' }>;

/** @throws KyhanError LUNAR_DAY_MISSING in a solar year without that day */
function lunarDay(position: Lunar, periodYear: number): DayNumber {
  const year = periodYear + position.yearOffset;
  const day = lunarDayOfYear(year, position);
  if (day === undefined) {
    const { month, day: dayOfMonth } = position;
    throw new KyhanError('LUNAR_DAY_MISSING', { day: dayOfMonth, month, year });
  }
  return day;
}

/** The index of the month of a period's last day. */
function monthOf({ to }: Pick<Period, 'to'>): number {
  return monthIndexOfDay(dayNumber(to));
}

type Counted = Extract<DayPosition, { type: 'counted' }>;

function counted({ direction, unit, count }: Counted, from: DayNumber, days: WorkingDays): DayNumber {
  const sign = direction === 'after' ? 1 : -1;
  if (unit === 'days') return from + sign * count;
  // No working days before or after a day is the day itself, or the working day on that side of it.
  if (count === 0) return sign > 0 ? days.rollForward(from) : days.rollBack(from);
  return days.shift(from, sign * count);
}

function isReferenceEstimate(position: DayPosition, { anchor, due, opening }: DayContext): boolean {
  if (!('from' in position)) return false;
  const { from } = position;
  const reference =
    from === 'anchor' ? anchor : from === 'due' ? due : from === 'opening' ? opening : undefined;
  return reference?.estimate === true;
}

/** Whether a rule asks which days are worked. */
function asksForWork({ position, roll, exclusive }: DayRule): boolean {
  if (roll !== 'none' || exclusive || position.type === 'working-day') return true;
  return position.type === 'counted' && position.unit === 'working-days';
}

/** The first of the days that were asked for work; of a month's working days all were. */
function firstAsked({ type }: DayPosition, first: DayNumber, nominal: DayNumber): DayNumber {
  return type === 'working-day' ? Math.min(first, dayInMonth(monthIndexOfDay(nominal), 1)) : first;
}

function lastAsked({ type }: DayPosition, last: DayNumber, nominal: DayNumber): DayNumber {
  return type === 'working-day' ? Math.max(last, dayInMonth(monthIndexOfDay(nominal), 'last')) : last;
}

/** @throws KyhanError DAY_REFERENCE_MISSING where the cycle has no such day */
function referenceDay(from: DayReference, { period, anchor, due }: DayContext): DayNumber {
  if (from === 'period-start') return dayNumber(period.from);
  if (from === 'cut-off') return dayNumber(period.to);
  const day = from === 'anchor' ? anchor : due;
  if (day === undefined) throw new KyhanError('DAY_REFERENCE_MISSING', { reference: from });
  return day.day;
}
