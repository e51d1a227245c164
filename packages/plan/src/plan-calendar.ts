import { vnCivilService, workingCalendar, type CalendarData, type WorkingCalendar } from '@kyhan/calendar';
import type { Plan } from './plan.js';

const calendars = new WeakMap<CalendarData, WorkingCalendar>();

/**
 * The working calendar that a plan names or carries; made once for each table.
 * @throws KyhanError CALENDAR_WITHOUT_WORKING_DAYS, DATE_INVALID where its table holds none, or a date that is none
 */
export function planCalendar({ calendar }: Pick<Plan, 'calendar'>): WorkingCalendar {
  const data = typeof calendar === 'string' ? vnCivilService : calendar;
  const made = calendars.get(data) ?? workingCalendar(data);
  calendars.set(data, made);
  return made;
}
