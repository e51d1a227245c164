import { RRuleTemporal } from 'rrule-temporal';
import { FROM_YEAR, TO_YEAR } from './obligations.mjs';
import { byDue, rivalCycles } from './rival-cycles.mjs';
import { daysOff, workingDays } from './working-days.mjs';

const DAY_MS = 86_400_000;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR'];

/** Every cycle by rrule-temporal and date-holidays: one rule for each obligation, in UTC, which is its fastest. */
export function cyclesWithRruleTemporal(obligations) {
  const work = workingDays(daysOff());
  return obligations
    .flatMap((obligation) => {
      const days = ruleOf(obligation)
        .all()
        .map(({ epochMilliseconds }) => epochMilliseconds / DAY_MS);
      return rivalCycles(obligation, days, work);
    })
    .sort(byDue);
}

function ruleOf({ months, cutOff, due }) {
  const offset = due.offset ?? 0;
  const start = new Date(Date.UTC(FROM_YEAR, months - 1 + offset, 1));
  const until = new Date(Date.UTC(TO_YEAR, 12 + offset, 0));
  const parts = ['FREQ=MONTHLY', `INTERVAL=${months}`, `UNTIL=${written(until)}`, ...days(due, cutOff)];
  return new RRuleTemporal({ rruleString: `DTSTART:${written(start)}\nRRULE:${parts.join(';')}` });
}

function written(date) {
  return date.toISOString().replaceAll(/[-:]|\.\d+/g, '');
}

function days({ day, weekday, nth, workingDay }, cutOff) {
  if (weekday !== undefined) return [`BYDAY=${nth}${WEEKDAYS[weekday]}`];
  if (workingDay !== undefined) return ['BYMONTHDAY=1'];
  if (day === undefined) return [`BYMONTHDAY=${cutOff ?? -1}`];
  if (day === 'last') return ['BYMONTHDAY=-1'];
  // A day that the month lacks is its last.
  if (day <= 28) return [`BYMONTHDAY=${day}`];
  const list = Array.from({ length: day - 27 }, (_, i) => 28 + i);
  return [`BYMONTHDAY=${list.join(',')}`, 'BYSETPOS=-1'];
}
