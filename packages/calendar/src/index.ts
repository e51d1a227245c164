export type { CalendarData, DayOff, DayOffKind, DayStatus, WorkedWeekendDay } from './calendar-data.js';
export { cycleDay, dueRuleFor, type DayContext, type ResolvedDay } from './cycle-day.js';
export { endOfDay, instantAt, isoInstant, localDate, startOfDay, utcOffset } from './instant.js';
export { periodByKey, periodsEndingIn, type DateRange } from './periods.js';
export { addDays, dayNumber, isPlainDate, plainDate, weekday } from './plain-date.js';
export type {
  DatedDayRule,
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
export { workingCalendar, type WorkingCalendar } from './working-calendar.js';
