import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  cycleDay,
  daysBetween,
  isSkipped,
  periodByKey,
  periodsEndingIn,
  vietnameseLunarDate,
  vnCivilService,
  workingCalendar,
  yearOf,
  type DayPosition,
  type DayRule,
  type Period,
  type PeriodRule,
  type Weekday,
} from '@kyhan/calendar';
import { checkTexts } from '@kyhan/plan';
import { arbitraryCumulative, arbitraryDate, arbitraryPeriods } from '@kyhan/testkit/arbitrary';
import fc from 'fast-check';
import { allCycles, planText } from './plan-of.js';

const WHOLE = { from: '2023-01-01', to: '2028-12-31' };
const SUNDAY = '2023-01-01';
const context = { calendar: workingCalendar(vnCivilService), zone: 'Asia/Ho_Chi_Minh' };
const rule = (position: DayPosition): DayRule => ({ position, roll: 'none', exclusive: false });
const weekdays = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>;

const weekly: fc.Arbitrary<PeriodRule> = fc.oneof(
  weekdays.map((startsOn) => ({ type: 'week' as const, startsOn })),
  arbitraryDate.map((from) => ({ type: 'every' as const, weeks: 1, from })),
  arbitraryDate.map((from) => ({ type: 'every' as const, days: 7, from })),
);

/** A rule with one of its periods. */
const chosen = (rules: fc.Arbitrary<PeriodRule>): fc.Arbitrary<{ periods: PeriodRule; period: Period }> =>
  fc
    .tuple(rules, fc.nat())
    .map(([periods, which]) => {
      const all = periodsEndingIn(periods, WHOLE);
      return { periods, period: all[which % Math.max(all.length, 1)] };
    })
    .filter((one): one is { periods: PeriodRule; period: Period } => one.period !== undefined);

describe('whatever the period', () => {
  it('its key leads back to it', () => {
    fc.assert(
      fc.property(chosen(arbitraryPeriods), ({ periods, period }) => {
        expect(periodByKey(periods, period.key)).toEqual(period);
      }),
      { numRuns: 2000 },
    );
  });

  it('a weekday of a week is that weekday among its seven days, moved by whole weeks', () => {
    const offsets = fc.integer({ min: -60, max: 60 });
    fc.assert(
      fc.property(chosen(weekly), weekdays, offsets, ({ period }, weekday, weekOffset) => {
        const { on } = cycleDay(rule({ type: 'weekday-of-week', weekday, weekOffset }), {
          period,
          ...context,
        });
        expect(Math.abs(daysBetween(SUNDAY, on) - weekday) % 7).toBe(0);
        const among = addDays(on, -7 * weekOffset);
        expect(among >= period.from && among <= period.to).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('a lunar day lies in the year that is asked for, is of this lunar year or the one before, or there is none', () => {
    const months = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(
        chosen(arbitraryPeriods),
        months,
        fc.integer({ min: 1, max: 29 }),
        ({ period }, month, day) => {
          const lunar = rule({ type: 'lunar', month, day, yearOffset: 0 });
          const year = yearOf(period.to);
          const days = [year - 1, year].map((of) => vietnameseLunarDate({ year: of, month, day }));
          const [first] = days.filter((on) => yearOf(on) === year);
          expect(isSkipped(lunar, period)).toBe(first === undefined);
          if (first !== undefined) expect(cycleDay(lunar, { period, ...context }).on).toBe(first);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('cumulative periods overlap as they should: each holds those of its year that end before it, and one day of each month', () => {
    fc.assert(
      fc.property(arbitraryCumulative, (cumulative) => {
        const periods = periodsEndingIn(cumulative, WHOLE);
        const months = ({ key }: { readonly key: string }) => Number(/-(\d+)M$/.exec(key)?.[1]);
        for (const period of periods) {
          const year = periods.filter(({ from }) => from === period.from);
          const held = year.filter(({ to }) => to < period.to);
          expect(held.every((other) => months(other) < months(period))).toBe(true);
          // As long as its months: their cut-offs differ by no more than a month has days.
          const length = daysBetween(period.from, period.to) / (365.25 / 12);
          expect(Math.abs(length - months(period))).toBeLessThan(1.1);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('hours run through nights and days off, to the minute', () => {
    fc.assert(
      fc.property(chosen(arbitraryPeriods), fc.integer({ min: 1, max: 2000 }), ({ period }, count) => {
        const counted = (from: 'period-start' | 'cut-off') =>
          cycleDay(rule({ type: 'hours', from, count }), { period, ...context });
        const [begun, closed] = [counted('period-start'), counted('cut-off')];
        const hours = (closed.at - begun.at) / 3_600_000;
        // This zone knows no daylight saving: each day has as many hours as the other.
        expect(hours).toBe((daysBetween(period.from, period.to) + 1) * 24);
        expect([begun.nominalOn, closed.nominalOn]).toEqual([begun.on, closed.on]);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('whatever the schedule', () => {
  const line = fc.record({
    unit: fc.constantFrom('bac', 'nam', 'linh'),
    key: fc.constantFrom('A', 'B', '2026-Q1', 'dot-1'),
  });
  const day = fc.integer({ min: 0, max: 300 });

  it('each line that says its own days is asked of its unit once, in the cycle of its period and on its day', async () => {
    const keys = ['A', 'B', '2026-Q1', 'dot-1'] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(line, { minLength: 1, maxLength: 9, selector: ({ unit, key }) => `${unit} ${key}` }),
        fc.record(Object.fromEntries(keys.map((key) => [key, fc.tuple(day, day, day)]))),
        async (lines, days) => {
          const rows = lines.map(({ unit, key }) => {
            const [begins, length, wait] = days[key] ?? [0, 0, 0];
            const from = addDays('2024-01-01', begins);
            const to = addDays(from, length);
            return { unit, key, from, to, due: addDays(to, wait) };
          });
          const csv = rows.map((row) => [row.unit, row.key, row.from, row.to, row.due, ''].join(','));
          const text = planText(
            'audience: [bac, nam, linh]\nperiod: { schedule: s.csv }\ndue: { at: cut-off, roll: none }',
          );
          const { plan } = await checkTexts({
            'plan.yaml': text,
            's.csv': ['unit,period,from,to,due,opens', ...csv, ''].join('\n'),
          });
          expect(plan).toBeDefined();
          const asked = allCycles(plan!).flatMap(({ periodKey, periodFrom, periodTo, dueOn, units }) =>
            units.map((unit) => [unit, periodKey, periodFrom, periodTo, dueOn].join(' ')),
          );
          const written = rows.map((row) => [row.unit, row.key, row.from, row.to, row.due].join(' '));
          expect(asked.toSorted()).toEqual(written.toSorted());
        },
      ),
      { numRuns: 150 },
    );
  });
});
