import assert from 'node:assert/strict';
import { obligations } from './preview/obligations.mjs';
import { comparable, cyclesWithKyhan, planOf } from './preview/with-kyhan.mjs';
import { cyclesWithRrule } from './preview/with-rrule.mjs';
import { cyclesWithRruleTemporal } from './preview/with-rrule-temporal.mjs';
import { daysOff, isoDate } from './preview/working-days.mjs';

/** 1,000 obligations over 6 years, mixed rules and working days, against the same work done with recurrence rules. */
export const rounds = 7;
export const packages = ['rrule', 'rrule-temporal', 'date-holidays'];

export function prepare() {
  const all = obligations();
  const plan = planOf(all);
  provesSame(all, plan);
  return [
    { name: 'kyhan', run: () => ({ cycles: cyclesWithKyhan(plan).length }) },
    { name: 'rrule + date-holidays', run: () => ({ cycles: cyclesWithRrule(all).length }) },
    { name: 'rrule-temporal + date-holidays', run: () => ({ cycles: cyclesWithRruleTemporal(all).length }) },
  ];
}

/** With the same days off, all three say the same of every cycle. */
function provesSame(all, plan) {
  const calendar = {
    name: 'date-holidays',
    weekend: [6, 7],
    announcedYears: { from: 2000, to: 2099 },
    daysOff: [...daysOff()].map((day) => ({
      on: isoDate(day),
      name: { vi: '', en: '' },
      kind: 'statutory',
      status: 'statutory',
    })),
    workedWeekendDays: [],
  };
  const ours = comparable(cyclesWithKyhan(plan, calendar));
  assert.ok(ours.length > 30_000);
  assert.deepEqual(cyclesWithRrule(all), ours);
  assert.deepEqual(cyclesWithRruleTemporal(all), ours);
}
