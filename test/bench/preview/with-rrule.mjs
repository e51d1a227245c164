import { createRequire } from 'node:module';
import { FROM_YEAR, TO_YEAR } from './obligations.mjs';
import { byDue, rivalCycles } from './rival-cycles.mjs';
import { daysOff, workingDays } from './working-days.mjs';

// Its module for import has no named exports in Node.
const { RRule } = createRequire(import.meta.url)('rrule');
const DAY_MS = 86_400_000;
const WEEKDAYS = [RRule.MO, RRule.TU, RRule.WE, RRule.TH, RRule.FR];

/** Every cycle by rrule and date-holidays: one rule for each obligation, each year of holidays read once. */
export function cyclesWithRrule(obligations) {
  const work = workingDays(daysOff());
  return obligations
    .flatMap((obligation) => {
      const days = ruleOf(obligation)
        .all()
        .map((date) => date.getTime() / DAY_MS);
      return rivalCycles(obligation, days, work);
    })
    .sort(byDue);
}

function ruleOf({ months, cutOff, due }) {
  const offset = due.offset ?? 0;
  return new RRule({
    freq: RRule.MONTHLY,
    interval: months,
    dtstart: new Date(Date.UTC(FROM_YEAR, months - 1 + offset, 1)),
    until: new Date(Date.UTC(TO_YEAR, 12 + offset, 0)),
    ...days(due, cutOff),
  });
}

function days({ day, weekday, nth, workingDay }, cutOff) {
  if (weekday !== undefined) return { byweekday: [WEEKDAYS[weekday].nth(nth)] };
  if (workingDay !== undefined) return { bymonthday: 1 };
  if (day === undefined) return { bymonthday: cutOff ?? -1 };
  if (day === 'last') return { bymonthday: -1 };
  // A day that the month lacks is its last.
  return day <= 28 ? { bymonthday: day } : { bymonthday: range(28, day), bysetpos: -1 };
}

function range(from, to) {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
