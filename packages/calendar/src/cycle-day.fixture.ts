import { withOverride } from './calendar-override.js';
import { cultureDayBridge2026 } from './culture-day-bridge-2026.js';
import { cycleDay, type DayContext, type ReferenceDay } from './cycle-day.js';
import { dayNumber } from './plain-date.js';
import type { DayPosition, DayReference, DayRule } from './day-rule.js';
import type { Period } from './period-rule.js';
import { vnCivilService } from './vn-civil-service.js';
import { workingCalendar } from './working-calendar.js';

/** What the tests of days are written with: July 2026 in Hanoi, with an anchor and a due day. */

export const HANOI = 'Asia/Ho_Chi_Minh';
export const calendar = workingCalendar(vnCivilService);
/** 23 and 28 November 2026 are proposed and not confirmed. */
export const bridged = workingCalendar(withOverride(vnCivilService, cultureDayBridge2026));

export const month = (key: string, last: string): Period => ({
  key,
  from: `${key}-01`,
  to: `${key}-${last}`,
});
const JULY = month('2026-07', '31');
export const reference = (date: string, estimate = false): ReferenceDay => ({
  day: dayNumber(date),
  estimate,
});

export const rule = (position: DayPosition, changes: Partial<DayRule> = {}): DayRule => ({
  position,
  roll: 'none',
  exclusive: false,
  ...changes,
});
export const inContext = (changes: Partial<DayContext> = {}): DayContext => ({
  period: JULY,
  calendar,
  zone: HANOI,
  anchor: reference('2026-07-20'),
  due: reference('2026-07-25'),
  ...changes,
});
export const on = (position: DayPosition, changes: Partial<DayContext> = {}) =>
  cycleDay(rule(position), inContext(changes)).on;
export const day = (number: number | 'last', monthOffset = 0): DayPosition => ({
  type: 'day',
  day: number,
  monthOffset,
});
export const counted = (
  direction: 'after' | 'before',
  count: number,
  from: DayReference,
): Extract<DayPosition, { type: 'counted' }> => ({ type: 'counted', direction, count, from, unit: 'days' });
export const inWorkingDays = (...given: Parameters<typeof counted>): DayPosition => ({
  ...counted(...given),
  unit: 'working-days',
});
