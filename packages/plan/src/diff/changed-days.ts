import {
  addDays,
  type CalendarName,
  type DateRange,
  type PlainDate,
  type WorkingCalendar,
} from '@kyhan/calendar';

/** A day that one calendar has off and the other does not. */
export interface ChangedDay {
  readonly on: PlainDate;
  readonly before: 'worked' | 'off';
  readonly after: 'worked' | 'off';
  /** What it is, or was, off for; absent for a mere weekend. */
  readonly name?: CalendarName;
}

/**
 * The days of a range, both ends inclusive, that are worked by one calendar only.
 * @throws KyhanError DATE_INVALID
 */
export function changedDays(
  before: WorkingCalendar,
  after: WorkingCalendar,
  { from, to }: DateRange,
): ChangedDay[] {
  if (before === after) return [];
  const days: ChangedDay[] = [];
  for (let on = from; on <= to; on = addDays(on, 1)) {
    const [was, is] = [before.isWorkingDay(on), after.isWorkingDay(on)];
    if (was === is) continue;
    const name = (was ? after : before).dayOff(on)?.name;
    days.push({ on, before: word(was), after: word(is), ...(name === undefined ? {} : { name }) });
  }
  return days;
}

function word(isWorked: boolean): 'worked' | 'off' {
  return isWorked ? 'worked' : 'off';
}
