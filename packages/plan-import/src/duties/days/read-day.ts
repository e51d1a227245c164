import { folded } from '@kyhan/plan';
import type { Frequency } from '../../frequency/frequency.js';
import { countedDays } from './counted-days.js';
import { dayOfMonth, lastDayOfMonth, weekdayOfMonth, workingDay } from './day-of-month.js';
import { daysOfYear, fullDate, lunarDay, wholeMonth } from './days-of-year.js';
import type { DayWritten, DueRule, ReadDay } from './due-rule.js';
import { weekdayOfWeek } from './weekday-of-week.js';

/** Reads "ngày 25", "trước ngày 20/12", "thứ Sáu tuần cuối", "the 5th of the following month", for a frequency. */
export function readDay(text: string, frequency: Frequency): ReadDay {
  const all = folded(text).replaceAll(OF_REPORT, '$1');
  // "Trong 24 giờ" counts, where "trước 17 giờ" is an hour of the day.
  // "Âm lịch" without its accents begins as an hour before noon.
  const { rest: plain, exclusive: isBefore } = withoutLimit(all, false);
  const counted = countedDays(plain, frequency);
  if (counted !== undefined) return counted;
  const lunar = lunarDay(plain, frequency);
  if (lunar !== undefined && 'due' in lunar)
    return isBefore ? { due: eachDay(lunar.due, { exclusive: true }) } : lunar;
  const { words, refined } = withoutTime(all);
  const { rest, exclusive } = withoutLimit(words, refined['time'] !== undefined);
  const found = position(rest, frequency);
  if ('unread' in found) return found;
  const more = { ...(exclusive ? { exclusive: true } : {}), ...refined };
  return { ...found, due: eachDay(found.due, more) };
}

/** "của tháng thuộc kỳ báo cáo", "quý báo cáo" say no more than "của tháng", "quý". */
const OF_REPORT = /\b(thang|quy|nam|ky)(?: thuoc ky)? (?:bao cao|thuc hien)\b/g;

function eachDay(due: DueRule, more: DayWritten): DueRule {
  return isList(due) ? due.map((day) => ({ ...day, ...more })) : { ...due, ...more };
}

function isList(due: DueRule): due is readonly DayWritten[] {
  return Array.isArray(due);
}

/** "17h00 ngày 25", "25th, 5:30 pm": the time of day is taken out. */
function withoutTime(words: string): { readonly words: string; readonly refined: DayWritten } {
  const match =
    /\b(\d{1,2}) ?(?:h|gio|:) ?([0-5]\d)? ?(?:phut)? ?(am|pm|sang|chieu)?\b/.exec(words) ??
    /\b(\d{1,2})() ?(am|pm)\b/.exec(words);
  if (match === null) return { words, refined: {} };
  const afternoon = match[3] === 'pm' || match[3] === 'chieu';
  const hour = Number(match[1]) + (afternoon && Number(match[1]) < 12 ? 12 : 0);
  if (hour > 23) return { words, refined: {} };
  const time = `${String(hour).padStart(2, '0')}:${match[2] || '00'}`;
  return { words: words.replace(match[0], ' '), refined: { time } };
}

const LIMITS =
  /^(cham nhat|muon nhat|khong qua|truoc hoac|hoan thanh|nop|gui|han|vao|trong|den het|het|den|la|no later than|not later than|at the latest|on or before|by|until|due|within|on|the|ngay)\b/;

/** Words of a limit; "trước" and "before" leave the day itself out, unless a time says when on it. */
function withoutLimit(
  words: string,
  hasTime: boolean,
): { readonly rest: string; readonly exclusive: boolean } {
  let rest = words
    .replaceAll(/[().;"]/g, ' ')
    .replaceAll(/[\s,]+/g, ' ')
    .trim();
  let exclusive = false;
  for (let before = ''; before !== rest;) {
    before = rest;
    const limit = /^(truoc|before)\b(?! \d+ (?:ngay|days?|working))/.exec(rest);
    if (limit !== null) exclusive = !hasTime;
    rest = rest.replace(limit === null ? LIMITS : /^(truoc|before)\b/, '').trim();
  }
  return { rest, exclusive };
}

function position(words: string, frequency: Frequency): ReadDay {
  // Days of a month say nothing of what comes every so many weeks or days.
  if ('weeks' in frequency || 'days' in frequency) return { unread: 'unknown' };
  return (
    weekdayOfWeek(words, frequency) ??
    fullDate(words, frequency) ??
    daysOfYear(words, frequency) ??
    workingDay(words) ??
    weekdayOfMonth(words) ??
    lastDayOfMonth(words) ??
    dayOfMonth(words) ??
    wholeMonth(words, frequency) ?? { unread: 'unknown' }
  );
}
