import type { Frequency } from '../../frequency/frequency.js';
import type { DayWritten, ReadDay } from './due-rule.js';

const PERIOD_MONTHS: Readonly<Partial<Record<Frequency['type'], number>>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
};
const LAST_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days of the year (`MM-DD`) for a frequency: one for a yearly duty, one in each period for others. */
export function onDays(days: readonly string[], frequency: Frequency, yearOffset: number): ReadDay {
  if (frequency.type === 'once') return { unread: 'no-year' };
  const [first = ''] = days;
  if (frequency.type === 'year' || frequency.type === 'school-year') {
    if (days.length > 1) return { unread: 'several' };
    // A school year ends in August: its autumn lies in the calendar year before.
    const isAutumn = frequency.type === 'school-year' && Number(first.slice(0, 2)) >= 9;
    const years = isAutumn ? -1 : yearOffset;
    return { due: { on: first, ...(years === 0 ? {} : { yearOffset: years }) } };
  }
  const ends = periodEnds(frequency);
  if (ends === undefined || days.length !== ends.length)
    return { unread: days.length > 1 ? 'several' : 'day-of-year' };
  return inEachPeriod(days, ends);
}

/** The months in which its periods end. */
function periodEnds(frequency: Frequency): readonly number[] | undefined {
  if (frequency.type === 'cumulative') return frequency.months;
  const length = PERIOD_MONTHS[frequency.type];
  return length === undefined
    ? undefined
    : Array.from({ length: 12 / length }, (_, index) => (index + 1) * length);
}

/** "20/6, 20/12" for half-years: the same day of each period; where the days differ, one for the months of each. */
function inEachPeriod(days: readonly string[], ends: readonly number[]): ReadDay {
  const found = days.map((day) => nearest(day, ends)).toSorted((a, b) => a.end - b.end);
  if (new Set(found.map(({ end }) => end)).size < ends.length) return { unread: 'several' };
  const written = found.map(({ day, monthOffset }) => ({
    day,
    ...(monthOffset === 0 ? {} : { monthOffset }),
  }));
  const [first = {}, ...others] = written;
  if (others.every((one) => JSON.stringify(one) === JSON.stringify(first))) return { due: first };
  if (found.every(({ isLast, monthOffset }) => isLast && monthOffset === 0)) return { due: { day: 'last' } };
  return { due: found.map(({ end }, index): DayWritten => ({ ...written[index], months: [end] })) };
}

/** The period whose last month is the nearest: January belongs to the half-year that ended in December. */
function nearest(monthDay: string, ends: readonly number[]) {
  const month = Number(monthDay.slice(0, 2));
  const day = Number(monthDay.slice('MM-'.length));
  const distances = ends.map((end) => {
    const past = (month - end + 12) % 12;
    return { end, monthOffset: past <= 12 - past ? past : past - 12 };
  });
  const [near = { end: 0, monthOffset: 0 }] = distances.toSorted(
    (a, b) => Math.abs(a.monthOffset) - Math.abs(b.monthOffset) || b.monthOffset - a.monthOffset,
  );
  return { ...near, day, isLast: day >= (LAST_OF_MONTH[month - 1] ?? 31) };
}
