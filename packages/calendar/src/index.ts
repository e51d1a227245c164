export {
  DAY_OFF_KINDS,
  DAY_STATUSES,
  type CalendarData,
  type CalendarName,
  type DayOff,
} from './calendar-data.js';
export { cycleDay, givenDay, type DayContext, type ResolvedDay } from './cycle-day.js';
export { dueRuleFor } from './due-rule-for.js';
export { isSkipped, monthWithoutFifth, yearWithoutLunarDay } from './is-skipped.js';
export { endOfDay, instantAt, isoInstant, localDate, startOfDay } from './instant-at.js';
export { periodByKey } from './period-by-key.js';
export { cumulativeKeyBefore } from './cumulative-key-before.js';
export type { DateRange } from './date-range.js';
export { periodsEndingIn } from './periods-ending-in.js';
export { withOverride, type CalendarOverride } from './calendar-override.js';
export { cultureDayBridge2026 } from './culture-day-bridge-2026.js';
export { vietnameseLunarDate } from './lunar/vietnamese-lunar-date.js';
export { addDays, addYears, dayNumber, daysBetween, isPlainDate, plainDate, yearOf } from './plain-date.js';
export {
  DAY_REFERENCES,
  HOUR_REFERENCES,
  IF_MISSING,
  ROLLS,
  type DatedDayRule,
  type DayPosition,
  type DayRule,
  type Roll,
} from './day-rule.js';
export type { PlainDate } from './day-number.js';
export type { Instant } from './instant.js';
export {
  CALENDAR_PERIODS,
  type CalendarPeriod,
  type Period,
  type PeriodRule,
  type ScheduledPeriod,
} from './period-rule.js';
export { scheduledPeriod } from './scheduled-period.js';
export type { Weekday } from './weekday.js';
export { vnCivilService } from './vn-civil-service.js';
export { weekday } from './weekday.js';
export { workingCalendar, type WorkingCalendar } from './working-calendar.js';
export { utcOffset } from './utc-offset.js';
