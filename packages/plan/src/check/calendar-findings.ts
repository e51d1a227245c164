import { weekday, workingCalendar, type CalendarData } from '@kyhan/calendar';
import { isKyhanError } from '@kyhan/errors';
import type { CalendarFile, CalendarOverrideFile } from '../calendar-file.js';
import { FindingList } from './finding-list.js';
import type { PlanFinding } from './plan-finding.js';
import type { YamlSource } from '../source/yaml-source.js';

type Path = readonly PropertyKey[];

/** What a calendar file says that cannot be meant, though each part of it is well written. */
export function calendarFindings(source: YamlSource, calendar: CalendarFile, path: Path = []): PlanFinding[] {
  const list = new FindingList(source);
  listedDays(list, calendar, { path, weekend: calendar.weekend });
  try {
    const { days } = workingCalendar(calendar as CalendarData);
    // A calendar without a working day in years is found where one is looked for.
    for (const year of [calendar.announcedYears.from, calendar.announcedYears.to])
      days.shift(days.table(year).firstDay, 1);
  } catch (error) {
    if (!isKyhanError(error)) throw error;
    list.error(error.code, [...path, 'weekend'], error.details);
  }
  return list.findings;
}

/** What an override file says that cannot be meant. */
export function overrideFindings(
  source: YamlSource,
  override: CalendarOverrideFile,
  { weekend }: Pick<CalendarData, 'weekend'>,
): PlanFinding[] {
  const list = new FindingList(source);
  listedDays(list, override, { path: [], weekend });
  return list.findings;
}

function listedDays(
  list: FindingList,
  { announcedYears, daysOff = [], workedWeekendDays = [] }: CalendarOverrideFile,
  { path, weekend }: { readonly path: Path; readonly weekend: readonly number[] },
): void {
  if (announcedYears !== undefined && announcedYears.to < announcedYears.from)
    list.error('PLAN_DATES_REVERSED', [...path, 'announcedYears', 'to'], announcedYears);
  const days = [
    ...daysOff.map(({ on }, i) => ({ on, path: [...path, 'daysOff', i, 'on'] })),
    ...workedWeekendDays.map(({ on }, i) => ({ on, path: [...path, 'workedWeekendDays', i, 'on'] })),
  ];
  const seen = new Set<string>();
  for (const { on, path: place } of days) {
    if (seen.has(on)) list.error('PLAN_DOUBLE_DAY', place, { on });
    seen.add(on);
  }
  for (const [i, { on }] of workedWeekendDays.entries())
    if (!weekend.includes(weekday(on)))
      list.warning('PLAN_WORKED_DAY_NO_WEEKEND', [...path, 'workedWeekendDays', i, 'on'], { on });
}
