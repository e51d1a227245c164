import type { DayPosition, DayRule, PeriodRule, Roll } from '@kyhan/calendar';
import type { DatedDueFile, DayFile, DueFile } from './day-file.js';
import { given } from './given.js';
import { isOfSevenDays, weekdayOf } from './period-rule.js';
import type { DueDayRule } from './plan.js';

/** How the days of an obligation are read: a weekday means another day in a week than in a month. */
export interface DayRules {
  readonly day: (written: DayFile) => DayRule;
  readonly due: (written: DueFile) => DueDayRule[];
}

/** The rules that days are written as, in periods of one kind, each default written out. */
export function dayRules(period: PeriodRule): DayRules {
  const isWeek = isOfSevenDays(period);
  return {
    day: (written) => dayRule(written, { roll: 'none', isWeek }),
    due: (written) => {
      const list = Array.isArray(written) ? written : [written as DatedDueFile];
      return list.map(({ from, until, months, confirmed, setBy, ...day }) => ({
        ...dayRule(day, { roll: 'next-working-day', isWeek }),
        ...given({ from, until, months, confirmed: confirmed && given(confirmed), setBy }),
      }));
    },
  };
}

interface Usual {
  readonly roll: Roll;
  readonly isWeek: boolean;
}

function dayRule(written: DayFile, { roll, isWeek }: Usual): DayRule {
  if ('hours' in written) {
    const { after: from, hours: count } = written;
    return { position: { type: 'hours', from, count }, roll: 'none', exclusive: false };
  }
  return {
    position: 'weekday' in written ? weekday(written, isWeek) : position(written),
    roll: written.roll ?? roll,
    exclusive: written.exclusive ?? false,
    ...given({ time: written.time }),
  };
}

type WeekdayFile = Extract<DayFile, { weekday: unknown }>;

/** Among seven days the first of a weekday is the one; elsewhere it is counted within a month, and `check` asks for its number. */
function weekday(written: WeekdayFile, isWeek: boolean): DayPosition {
  const { weekOffset = 0 } = { ...written } as { weekOffset?: number };
  const which = weekdayOf(written.weekday);
  if (isWeek || !('nth' in written)) return { type: 'weekday-of-week', weekday: which, weekOffset };
  const { nth, monthOffset = 0, ifMissing } = written;
  return { type: 'weekday', weekday: which, nth, monthOffset, ...given({ ifMissing }) };
}

function position(written: Exclude<DayFile, { hours: number } | WeekdayFile>): DayPosition {
  if ('day' in written) return { type: 'day', day: written.day, monthOffset: written.monthOffset ?? 0 };
  if ('on' in written) return { type: 'on', ...monthDay(written.on), yearOffset: written.yearOffset ?? 0 };
  if ('lunar' in written)
    return { type: 'lunar', ...monthDay(written.lunar), yearOffset: written.yearOffset ?? 0 };
  if ('workingDay' in written)
    return { type: 'working-day', nth: written.workingDay, monthOffset: written.monthOffset ?? 0 };
  if ('at' in written) return { type: 'at', from: written.at };
  const counted =
    'workingDays' in written
      ? ({ unit: 'working-days', count: written.workingDays } as const)
      : ({ unit: 'days', count: written.days } as const);
  return 'after' in written
    ? { type: 'counted', direction: 'after', from: written.after, ...counted }
    : { type: 'counted', direction: 'before', from: written.before, ...counted };
}

function monthDay(written: string): { month: number; day: number } {
  const [month = 1, day = 1] = written.split('-').map(Number);
  return { month, day };
}
