import type { DayPosition, PeriodRule } from '@kyhan/calendar';
import type { Span } from '../plan.js';
import { WEEKDAY_NAMES } from '../weekday-names.js';

/** A number of days, of work or of the calendar, or of hours. */
export function writtenSpan({ unit, count }: Pick<Span, 'unit' | 'count'>): Record<string, number> {
  if (unit === 'hours') return { hours: count };
  return unit === 'working-days' ? { workingDays: count } : { days: count };
}

/** The keys by which a plan file says which day. Pure; throws nothing. */
export function writtenPosition(position: DayPosition): Record<string, unknown> {
  switch (position.type) {
    case 'day':
      return { day: position.day, ...offset('monthOffset', position.monthOffset) };
    case 'on':
      return {
        on: monthDay(position),
        ...offset('yearOffset', position.yearOffset),
      };
    case 'working-day':
      return { workingDay: position.nth, ...offset('monthOffset', position.monthOffset) };
    case 'weekday':
      return {
        weekday: WEEKDAY_NAMES[position.weekday - 1],
        nth: position.nth,
        ...(position.ifMissing === undefined ? {} : { ifMissing: position.ifMissing }),
        ...offset('monthOffset', position.monthOffset),
      };
    case 'weekday-of-week':
      return {
        weekday: WEEKDAY_NAMES[position.weekday - 1],
        ...offset('weekOffset', position.weekOffset),
      };
    case 'lunar':
      return { lunar: monthDay(position), ...offset('yearOffset', position.yearOffset) };
    case 'counted':
      return { [position.direction]: position.from, ...writtenSpan(position) };
    case 'at':
      return { at: position.from };
    case 'hours':
      return { after: position.from, hours: position.count };
  }
}

function monthDay({ month, day }: { readonly month: number; readonly day: number }): string {
  return `${twoDigits(month)}-${twoDigits(day)}`;
}

function offset(key: string, by: number): Record<string, number> {
  return by === 0 ? {} : { [key]: by };
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}

/** What a plan file has under `period`. Pure; throws nothing. */
export function writtenPeriod(period: PeriodRule): unknown {
  switch (period.type) {
    case 'on-request':
      return period.type;
    case 'dates':
      return { dates: period.dates };
    case 'every': {
      const { type: _, from, ...every } = period;
      return { every, from };
    }
    case 'cumulative': {
      const { type: _, months, ...rest } = period;
      return { cumulative: months, ...rest };
    }
    case 'schedule':
      return {
        schedule: period.periods.flatMap(({ key, units, ...days }) =>
          units.map((unit) => ({ unit, period: key, ...days })),
        ),
      };
    case 'week': {
      const { startsOn } = period;
      return startsOn === undefined
        ? period.type
        : { type: period.type, startsOn: WEEKDAY_NAMES[startsOn - 1] };
    }
    case 'month':
    case 'quarter':
    case 'half-year':
    case 'year':
      return Object.keys(period).length === 1 ? period.type : period;
  }
}
