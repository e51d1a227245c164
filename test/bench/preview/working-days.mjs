import Holidays from 'date-holidays';
import { FROM_YEAR, TO_YEAR } from './obligations.mjs';

const DAY_MS = 86_400_000;

/**
 * Days off by number (days since 1970), as date-holidays has them, each year asked for once.
 * @returns {Set<number>}
 */
export function daysOff() {
  const holidays = new Holidays('VN');
  const days = new Set();
  for (let year = FROM_YEAR - 1; year <= TO_YEAR + 1; year += 1)
    for (const { date, start, end, type } of holidays.getHolidays(year)) {
      if (type !== 'public') continue;
      const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY_MS;
      const length = Math.max(1, Math.round((end - start) / DAY_MS));
      for (let day = first; day < first + length; day += 1) days.add(day);
    }
  return days;
}

/** Counting among working days, day by day, as one writes it on top of a list of holidays. */
export function workingDays(off) {
  const isWorked = (day) => (day + 3) % 7 < 5 && !off.has(day);
  const rollForward = (day) => {
    let at = day;
    while (!isWorked(at)) at += 1;
    return at;
  };
  const shift = (day, count) => {
    const step = Math.sign(count);
    let at = day;
    for (let left = Math.abs(count); left > 0;) {
      at += step;
      if (isWorked(at)) left -= 1;
    }
    return at;
  };
  /** The n-th working day of the month that begins on `first`, from its end where negative. */
  const nthOfMonth = (first, nth) => (nth > 0 ? shift(first - 1, nth) : shift(nextMonth(first), nth));
  return { rollForward, shift, nthOfMonth };
}

/** The first of the next month. */
export function nextMonth(first) {
  const date = new Date(first * DAY_MS);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / DAY_MS;
}

const texts = new Map();

/** `YYYY-MM-DD`, each day written once. */
export function isoDate(day) {
  let text = texts.get(day);
  if (text === undefined) texts.set(day, (text = new Date(day * DAY_MS).toISOString().slice(0, 10)));
  return text;
}
