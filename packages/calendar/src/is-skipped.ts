import { dayInMonth, monthIndexOfDay } from './month-index.js';
import { lunarDayOfYear } from './lunar/lunar-day-of-year.js';
import { dayNumber, plainDate, yearOf } from './plain-date.js';
import type { DayRule } from './day-rule.js';
import type { PlainDate } from './day-number.js';
import type { Period } from './period-rule.js';
import { weekdaysInMonth } from './weekday.js';

/**
 * The first day of the month that a period looks in vain for a fifth weekday in; undefined where the rule asks for none,
 * or there is one. Pure.
 * @throws KyhanError DATE_INVALID
 */
export function monthWithoutFifth({ position }: DayRule, period: Pick<Period, 'to'>): PlainDate | undefined {
  if (position.type !== 'weekday') return undefined;
  const { monthOffset, weekday, nth } = position;
  const month = monthIndexOfDay(dayNumber(period.to)) + monthOffset;
  return Math.abs(nth) > weekdaysInMonth(month, weekday) ? plainDate(dayInMonth(month, 1)) : undefined;
}

/**
 * The calendar year in which a period looks in vain for a day of the lunar calendar; undefined where the rule asks for
 * none, or there is one. Pure.
 * @throws KyhanError DATE_INVALID
 */
export function yearWithoutLunarDay({ position }: DayRule, period: Pick<Period, 'to'>): number | undefined {
  if (position.type !== 'lunar') return undefined;
  const year = yearOf(period.to) + position.yearOffset;
  return lunarDayOfYear(year, position) === undefined ? year : undefined;
}

/**
 * Whether a period has no such day: the plan skips months without a fifth weekday, and a solar year may lack a day of the
 * lunar one. Pure.
 * @throws KyhanError DATE_INVALID
 */
export function isSkipped(rule: DayRule, period: Pick<Period, 'to'>): boolean {
  const { position } = rule;
  if (position.type === 'lunar') return yearWithoutLunarDay(rule, period) !== undefined;
  const maySkip = position.type === 'weekday' && position.ifMissing === 'skip';
  return maySkip && monthWithoutFifth(rule, period) !== undefined;
}
