import type { PeriodRule, ScheduledPeriod, Weekday } from '@kyhan/calendar';
import { given } from './given.js';
import type { PeriodFile, ScheduleRowFile } from './period-file.js';
import { WEEKDAY_NAMES } from './weekday-names.js';

/** The lines of schedule files, by the names that obligations give. */
export type Schedules = Readonly<Record<string, readonly ScheduleRowFile[]>>;

/** When periods begin and end, from what stands under `period`. */
export function periodRule(written: PeriodFile, schedules: Schedules): PeriodRule {
  if (typeof written === 'string') return { type: written };
  if ('dates' in written) return { type: 'dates', dates: written.dates };
  if ('every' in written) return { type: 'every', ...written.every, from: written.from };
  if ('schedule' in written) {
    const { schedule } = written;
    const rows = typeof schedule === 'string' ? (schedules[schedule] ?? []) : schedule;
    return { type: 'schedule', periods: scheduled(rows) };
  }
  if ('cumulative' in written) {
    const { cumulative: months, startMonth, cutOff } = written;
    return { type: 'cumulative', months, ...given({ startMonth, cutOff: cutOff && givenCutOff(cutOff) }) };
  }
  if (written.type === 'week') {
    const { startsOn } = written;
    return startsOn === undefined ? { type: 'week' } : { type: 'week', startsOn: weekdayOf(startsOn) };
  }
  const { cutOff, ...rest } = written;
  return given({ ...rest, cutOff: cutOff && givenCutOff(cutOff) }) as PeriodRule;
}

/** Units that share a period stand in it together. */
function scheduled(rows: readonly ScheduleRowFile[]): ScheduledPeriod[] {
  const periods = new Map<string, ScheduledPeriod>();
  for (const { unit, period: key, ...days } of rows) {
    const known = periods.get(key);
    const units = [...(known?.units ?? []), unit];
    periods.set(key, known === undefined ? { key, units, ...given(days) } : { ...known, units });
  }
  return [...periods.values()];
}

function givenCutOff(cutOff: NonNullable<Extract<PeriodFile, { cumulative: unknown }>['cutOff']>) {
  return typeof cutOff === 'number' ? cutOff : given(cutOff);
}

/** Monday 1 to Sunday 7. */
export function weekdayOf(name: (typeof WEEKDAY_NAMES)[number]): Weekday {
  return (WEEKDAY_NAMES.indexOf(name) + 1) as Weekday;
}

/** Whether each period has seven days, in which each weekday comes once. */
export function isOfSevenDays(period: PeriodRule): boolean {
  if (period.type === 'week') return true;
  if (period.type !== 'every') return false;
  return ('weeks' in period && period.weeks === 1) || ('days' in period && period.days === 7);
}
