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
