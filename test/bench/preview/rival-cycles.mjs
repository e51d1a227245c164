import { OPEN_BEFORE } from './obligations.mjs';
import { isoDate, nextMonth } from './working-days.mjs';

const DAY_MS = 86_400_000;
/** Clocks in Vietnam have stood seven hours ahead since 1975, so no zone has to be asked for. */
const AHEAD_MS = 7 * 3_600_000;

/**
 * The cycles of one obligation from the days that its recurrence rule gave: nominal due days, cut-offs for what is
 * counted from them, firsts of months for working days of a month.
 */
export function rivalCycles({ id, months, cutOff, due }, recurring, work) {
  return recurring.map((day) => {
    const month = firstOfMonth(day, due.offset ?? 0);
    const to = cutOffDay(month, cutOff);
    const from = cutOffDay(firstOfMonth(month, months), cutOff) + 1;
    const nominal = nominalDue(due, day, work);
    const dueOn = work.rollForward(nominal);
    const opensOn = work.shift(dueOn, -OPEN_BEFORE);
    return {
      id,
      period: periodKey(month, months),
      from: isoDate(from),
      to: isoDate(to),
      opensAt: opensOn * DAY_MS - AHEAD_MS,
      nominalDueOn: isoDate(nominal),
      dueOn: isoDate(dueOn),
      dueAt: (dueOn + 1) * DAY_MS - AHEAD_MS,
    };
  });
}

/** By due instant, then by id. */
export function byDue(a, b) {
  return a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1);
}

function nominalDue({ workingDay, afterCutOff }, day, work) {
  if (workingDay !== undefined) return work.nthOfMonth(day, workingDay);
  return afterCutOff === undefined ? day : work.shift(day, afterCutOff);
}

/** The first of the month of a day, so many months before. */
function firstOfMonth(day, before) {
  const date = new Date(day * DAY_MS);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - before, 1) / DAY_MS;
}

function cutOffDay(first, cutOff) {
  return cutOff === undefined ? nextMonth(first) - 1 : first + cutOff - 1;
}

/** The key of the period that ends in a month. */
function periodKey(last, months) {
  const text = isoDate(last);
  const [year, month] = [text.slice(0, 4), Number(text.slice(5, 7))];
  if (months === 1) return text.slice(0, 7);
  if (months === 12) return year;
  return months === 3 ? `${year}-Q${Math.ceil(month / 3)}` : `${year}-H${Math.ceil(month / 6)}`;
}
