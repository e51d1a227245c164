export type {
  CalendarData,
  CalendarName,
  DayOff,
  DayOffKind,
  DayStatus,
  WorkedWeekendDay,
  YearlyHoliday,
  YearRange,
} from './calendar-data.js';
export { cycleDay, dueRuleFor, type DayContext, type ReferenceDay, type ResolvedDay } from './cycle-day.js';
export { endOfDay, instantAt, isoInstant, localDate, startOfDay } from './instant.js';
export { periodByKey } from './period-by-key.js';
export { periodsEndingIn, type DateRange } from './periods.js';
export { listedDaysOff, type ListedHoliday } from './listed-days-off.js';
export { withOverride, type CalendarOverride } from './calendar-override.js';
export { cultureDayBridge2026 } from './culture-day-bridge.js';
export { vietnameseLunarDate, type LunarDate } from './lunar/vietnamese-lunar-date.js';
export { addDays, addYears, dayNumber, daysBetween, isPlainDate, plainDate, yearOf } from './plain-date.js';
export type {
  DatedDayRule,
  DayNumber,
  DayPosition,
  DayReference,
  DayRule,
  Instant,
  Period,
  PeriodRule,
  PlainDate,
  Roll,
  Weekday,
} from './rules.js';
export { vnCivilService } from './vn-civil-service.js';
export { weekday } from './weekday.js';
export { workingCalendar, type WorkingCalendar } from './working-calendar.js';
export { WorkingDays } from './working-days.js';
export { utcOffset } from './zone-offset.js';
