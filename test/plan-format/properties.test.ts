import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  cycleDay,
  daysBetween,
  periodsEndingIn,
  vnCivilService,
  workingCalendar,
  type CalendarData,
} from '@kyhan/calendar';
import {
  checkDefinition,
  checkSentPlan,
  checkTexts,
  expectedCycles,
  planCalendar,
  planFiles,
  type Plan,
} from '@kyhan/plan';
import fc from 'fast-check';
import {
  arbitraryCalendar,
  arbitraryCumulative,
  arbitraryDate,
  arbitraryDay,
  arbitraryPeriods,
  arbitraryTouchingPeriods,
  arbitraryPlanFile,
} from '@kyhan/testkit/arbitrary';

// Twenty thousand runs take their time where other suites share the machine.
const calendars: fc.Arbitrary<CalendarData> = fc.oneof(fc.constant(vnCivilService), arbitraryCalendar);
const WHOLE = { from: '2023-01-01', to: '2028-12-31' };
const zone = 'Asia/Ho_Chi_Minh';

describe('whatever the calendar and the rule', () => {
  it('a rolled due is a working day, and no working day lies between it and the day as written', () => {
    fc.assert(
      fc.property(
        calendars,
        fc.tuple(arbitraryPeriods, fc.nat()),
        arbitraryDay,
        (data, [periods, which], rule) => {
          const found = periodsEndingIn(periods, WHOLE);
          const period = found[which % Math.max(found.length, 1)];
          fc.pre(period !== undefined);
          const calendar = workingCalendar(data);
          const day = cycleDay(rule, { period, calendar, zone });
          if (day.roll === 'none') {
            expect(day.on).toBe(rule.exclusive ? addDays(day.nominalOn, -1) : day.nominalOn);
            return;
          }
          expect(calendar.isWorkingDay(day.on)).toBe(true);
          const written = rule.exclusive ? addDays(day.nominalOn, -1) : day.nominalOn;
          const [first, last] = day.on < written ? [day.on, written] : [written, day.on];
          expect(calendar.countWorkingDays(first, last)).toBe(1);
          expect(day.on >= written).toBe(day.roll === 'next-working-day' || day.on === written);
        },
      ),
      { numRuns: 6500 },
    );
  });

  it('working days counted forward and back lead to where one began', () => {
    fc.assert(
      fc.property(calendars, arbitraryDate, fc.integer({ min: -400, max: 400 }), (data, date, count) => {
        const calendar = workingCalendar(data);
        const start = calendar.rollForward(date);
        const end = calendar.shiftWorkingDays(start, count);
        expect(calendar.shiftWorkingDays(end, -count)).toBe(start);
        expect(calendar.isWorkingDay(end)).toBe(true);
        const [first, last] = count < 0 ? [end, start] : [start, end];
        expect(calendar.countWorkingDays(first, last)).toBe(Math.abs(count) + 1);
        // From a day that is not worked, the first working day on each side is one away.
        if (!calendar.isWorkingDay(date)) {
          expect(calendar.shiftWorkingDays(date, 1)).toBe(start);
          expect(calendar.shiftWorkingDays(calendar.rollBack(date), 1)).toBe(start);
        }
      }),
      { numRuns: 6500 },
    );
  });

  it('consecutive periods touch and never overlap, and each has its own key', () => {
    fc.assert(
      fc.property(arbitraryTouchingPeriods, (rule) => {
        const periods = periodsEndingIn(rule, WHOLE);
        const gaps = periods.slice(1).map(({ from }, i) => daysBetween(periods[i]!.to, from));
        expect(gaps.every((days) => days === 1)).toBe(true);
        expect(periods.every(({ from, to }) => from <= to)).toBe(true);
        expect(new Set(periods.map(({ key }) => key)).size).toBe(periods.length);
      }),
      { numRuns: 4500 },
    );
  });

  it('cumulative periods of a year begin on one day, and each year begins where the one before it ended', () => {
    fc.assert(
      fc.property(arbitraryCumulative, (rule) => {
        const periods = periodsEndingIn(rule, WHOLE);
        expect(new Set(periods.map(({ key }) => key)).size).toBe(periods.length);
        const follow = periods.slice(1).map((period, i) => ({ period, before: periods[i]! }));
        for (const { period, before } of follow) {
          expect(period.to > before.to).toBe(true);
          // Of one year, or of a later one, which begins when the one before it is over.
          expect(period.from === before.from || period.from > before.to).toBe(true);
        }
        // The longest ends where the year does, if it is a whole one: there is no hole.
        const whole = periods.filter(({ key }) => key.endsWith('-12M'));
        const gaps = whole.slice(1).map(({ from }, i) => daysBetween(whole[i]!.to, from));
        expect(gaps.every((days) => days === 1)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('the periods of a range are those of its parts', () => {
    fc.assert(
      fc.property(arbitraryPeriods, arbitraryDate, (rule, cut) => {
        const parts = [
          periodsEndingIn(rule, { from: WHOLE.from, to: cut }),
          periodsEndingIn(rule, { from: addDays(cut, 1), to: WHOLE.to }),
        ];
        expect(parts.flat()).toEqual(periodsEndingIn(rule, WHOLE));
      }),
      { numRuns: 1500 },
    );
  });
});

/** The plan, where `check` takes what was written. */
function planIn(written: unknown): Plan {
  const { plan } = checkDefinition(written);
  fc.pre(plan !== undefined);
  return plan;
}

describe('whatever the plan', () => {
  it('the preview of a range is the union of the previews of its parts', () => {
    fc.assert(
      fc.property(arbitraryPlanFile, arbitraryDate, arbitraryDate, (written, one, other) => {
        const plan = planIn(written);
        const [a, b] = one < other ? [one, other] : [other, one];
        const preview = (from: string, to: string) =>
          expectedCycles(plan, planCalendar(plan), { from, to }).map(
            ({ obligationId, periodKey, dueOn, dueAt }) => `${dueAt} ${dueOn} ${obligationId}/${periodKey}`,
          );
        const parts = [
          preview('2000-01-01', a),
          preview(addDays(a, 1), b),
          preview(addDays(b, 1), '2100-01-01'),
        ];
        // Days of one instant's order may be told in two parts where times of the day lie across midnight: sorted.
        expect(parts.flat().toSorted()).toEqual(preview('2000-01-01', '2100-01-01').toSorted());
      }),
      { numRuns: 600 },
    );
  });

  it('a plan file becomes a plan, a plan becomes files, and those the same plan and the same files', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlanFile, async (written) => {
        const plan = planIn(written);
        const files = planFiles(plan);
        const { plan: again, findings } = await checkTexts(files);
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(again).toEqual(plan);
        expect(planFiles(again!)).toEqual(files);
        expect(checkSentPlan(plan).plan).toEqual(plan);
      }),
      { numRuns: 800 },
    );
  });

  it('is one that check takes often enough for this to be a proof', () => {
    const taken = fc
      .sample(arbitraryPlanFile, 200)
      .filter((written) => checkDefinition(written).plan !== undefined);
    expect(taken.length).toBeGreaterThan(60);
  });
});
