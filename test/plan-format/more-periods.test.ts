import { describe, expect, it } from '@jest/globals';
import { checkTexts, inlineWords, planDiff, planFiles, planHash, yamlValue } from '@kyhan/plan';
import { cycleIn, cyclesOf, findings, planOf, type Around } from './plan-of.js';

/** `key: from – to` of every period, in the order of their ends. */
async function periods(period: string, around: Around): Promise<string[]> {
  const cycles = await cyclesOf(`period: ${period}\ndue: { at: cut-off, roll: none }`, around);
  return cycles.map(({ periodKey, periodFrom, periodTo }) => `${periodKey}: ${periodFrom} – ${periodTo}`);
}

const around = (from: string, to: string): Around => ({ inForce: `{ from: ${from}, to: ${to} }` });

describe('a period', () => {
  it('of a week is seven days from Monday, or from the day that it starts on', async () => {
    const january = around('2026-01-01', '2026-01-18');
    expect(await periods('week', january)).toEqual([
      '2026-W01: 2025-12-29 – 2026-01-04',
      '2026-W02: 2026-01-05 – 2026-01-11',
      '2026-W03: 2026-01-12 – 2026-01-18',
    ]);
    expect(await periods('{ type: week, startsOn: wednesday }', january)).toEqual([
      '2026-W01: 2025-12-31 – 2026-01-06',
      '2026-W02: 2026-01-07 – 2026-01-13',
    ]);
  });

  it('of so many weeks or days is counted from its first day and named after it', async () => {
    const january = around('2026-01-01', '2026-02-01');
    expect(await periods('{ every: { weeks: 2 }, from: 2026-01-05 }', january)).toEqual([
      '2026-01-05: 2026-01-05 – 2026-01-18',
      '2026-01-19: 2026-01-19 – 2026-02-01',
    ]);
    expect(await periods('{ every: { days: 10 }, from: 2026-01-01 }', january)).toEqual([
      '2026-01-01: 2026-01-01 – 2026-01-10',
      '2026-01-11: 2026-01-11 – 2026-01-20',
      '2026-01-21: 2026-01-21 – 2026-01-30',
    ]);
  });

  it('of a month may be closed on another day in some months', async () => {
    const winter = around('2026-11-01', '2027-01-31');
    expect(await periods('{ type: month, cutOff: { default: 25, 12: last } }', winter)).toEqual([
      '2026-11: 2026-10-26 – 2026-11-25',
      '2026-12: 2026-11-26 – 2026-12-31',
      '2027-01: 2027-01-01 – 2027-01-25',
    ]);
  });

  it('of a quarter or half of a fiscal year is named after both its years', async () => {
    const fiscal = around('2026-07-01', '2027-06-30');
    expect(await periods('{ type: quarter, startMonth: 7 }', fiscal)).toEqual([
      '2026-27-Q1: 2026-07-01 – 2026-09-30',
      '2026-27-Q2: 2026-10-01 – 2026-12-31',
      '2026-27-Q3: 2027-01-01 – 2027-03-31',
      '2026-27-Q4: 2027-04-01 – 2027-06-30',
    ]);
    expect(await periods('{ type: half-year, startMonth: 7 }', fiscal)).toEqual([
      '2026-27-H1: 2026-07-01 – 2026-12-31',
      '2026-27-H2: 2027-01-01 – 2027-06-30',
    ]);
  });

  it('that is cumulative begins with its year, 15/12 of the one before with the cut-off 14', async () => {
    const year = around('2026-01-01', '2026-12-31');
    expect(await periods('{ cumulative: [3, 6, 9, 12], startMonth: 1, cutOff: 14 }', year)).toEqual([
      '2026-3M: 2025-12-15 – 2026-03-14',
      '2026-6M: 2025-12-15 – 2026-06-14',
      '2026-9M: 2025-12-15 – 2026-09-14',
      '2026-12M: 2025-12-15 – 2026-12-14',
    ]);
  });
});

describe('a weekday of a week', () => {
  it('is the one among its seven days, rolled where it is a day off', async () => {
    // 1 May 2026 is a Friday and off, and so is 30 April.
    const week = 'period: week\ndue: { weekday: friday, time: "16:00" }';
    const due = async (key: string) => {
      const { nominalDueOn, dueOn } = await cycleIn(key, week);
      return `${nominalDueOn} ${dueOn}`;
    };
    expect(await due('2026-W02')).toBe('2026-01-09 2026-01-09');
    expect(await due('2026-W18')).toBe('2026-05-01 2026-05-04');
  });

  it('moves by weeks', async () => {
    const { dueOn } = await cycleIn('2026-W02', 'period: week\ndue: { weekday: tuesday, weekOffset: 1 }');
    expect(dueOn).toBe('2026-01-13');
  });

  it('is meant by the first and the last of the week too, and by no other', async () => {
    const { dueOn } = await cycleIn('2026-W02', 'period: week\ndue: { weekday: friday, nth: -1 }');
    expect(dueOn).toBe('2026-01-09');
    const found = await findings('period: week\ndue: { weekday: friday, nth: 2 }');
    expect(found.map(({ code }) => code)).toEqual(['PLAN_KEY_MISPLACED']);
  });
});

const WRITTEN: readonly (readonly [string, string])[] = [
  ['week', '{ weekday: friday, weekOffset: 1 }'],
  ['{ type: week, startsOn: wednesday }', '{ at: cut-off }'],
  ['{ every: { weeks: 1 }, from: 2026-01-05 }', '{ weekday: sunday }'],
  ['{ every: { days: 10 }, from: 2026-01-05 }', '{ at: cut-off }'],
  ['{ type: month, cutOff: { default: 25, 2: 20, 12: last } }', '{ day: last }'],
  ['{ type: quarter, cutOff: 14, startMonth: 7 }', '{ day: 25 }'],
  ['{ cumulative: [6, 12], startMonth: 7, cutOff: 14 }', '{ day: 25 }'],
  ['year', '{ lunar: 12-25, yearOffset: 1 }'],
];

describe('what is written so', () => {
  it.each(WRITTEN)(
    '`%s` with due `%s` is the same plan when it is written out and read again',
    async (period, due) => {
      const plan = await planOf(`period: ${period}\ndue: ${due}`);
      const { plan: again, findings: found } = await checkTexts(planFiles(plan));
      expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(again).toEqual(plan);
      expect(planHash(again!)).toBe(planHash(plan));
    },
  );

  it.each(WRITTEN)(
    '`%s` with due `%s` is told as written where a version changes it',
    async (period, due) => {
      const [before, after] = [
        await planOf('period: month\ndue: { day: 5 }'),
        await planOf(`period: ${period}\ndue: ${due}`),
      ];
      const { obligations } = planDiff(before, after, '2026-01-01');
      const fields = Object.fromEntries(
        obligations.changed.flatMap(({ fields: all }) => all.map(({ field, after: is }) => [field, is])),
      );
      expect(inlineWords(fields.due)).toBe(inlineWords(yamlValue(due, 'due')));
      const isSamePeriod = period === 'month';
      expect(isSamePeriod || inlineWords(fields.period)).toBe(
        isSamePeriod || inlineWords(yamlValue(period, 'period')),
      );
    },
  );
});

/** A monthly report of one step that opens on a day of its own. */
const inStep = (opens: string) =>
  `period: month\nsteps: [{ id: one, audience: [bac], opens: ${opens}, due: { day: last } }]`;

describe('check', () => {
  it.each([
    ['period: { cumulative: [6, 3] }\ndue: { day: 25 }', 'PLAN_BAD_CUMULATIVE'],
    ['period: { type: month, cutOff: { 12: last } }\ndue: { day: 25 }', 'PLAN_KEY_MISSING'],
    ['period: { type: month, cutOff: { default: 25, 13: last } }\ndue: { day: 25 }', 'PLAN_UNKNOWN_KEY'],
    ['period: { type: month, cutOff: last }\ndue: { day: 25 }', 'PLAN_BAD_CUT_OFF'],
    ['period: { type: month, startMonth: 7 }\ndue: { day: 25 }', 'PLAN_UNKNOWN_KEY'],
    ['period: { every: { fortnights: 1 }, from: 2026-01-01 }\ndue: { day: 25 }', 'PLAN_BAD_PERIOD'],
    ['period: { type: week, startsOn: wensday }\ndue: { at: cut-off }', 'PLAN_BAD_CHOICE'],
    ['period: month\ndue: { weekday: friday, weekOffset: 1 }', 'PLAN_KEY_MISSING'],
    ['period: year\ndue: { lunar: 02-31 }', 'PLAN_BAD_MONTH_DAY'],
    [inStep('{ weekday: friday }'), 'PLAN_KEY_MISSING'],
    [inStep('{ weekday: friday, nth: 5 }'), 'PLAN_WEEKDAY_LACKING'],
    ['period: year\nopens: { lunar: 11-24 }\ndue: { at: cut-off }', 'LUNAR_DAY_MISSING'],
  ])('refuses `%s` as %s', async (keys, code) => {
    expect((await findings(keys)).map((finding) => finding.code)).toContain(code);
  });

  it.each([
    ['period: year\ndue: { lunar: 11-24 }', 'PLAN_LUNAR_DAY_LACKING'],
    ['period: year\ndue: { on: 01-15 }', 'PLAN_DUE_IN_FIRST_JANUARY'],
    ['period: { type: year, cutOff: 14 }\ndue: { on: 01-15 }', 'PLAN_DUE_IN_FIRST_JANUARY'],
    ['period: half-year\ndue: [{ on: 01-10, months: [6] }, { on: 12-20 }]', 'PLAN_DUE_LONG_BEFORE_CUT_OFF'],
    ['period: year\ndue: { on: 11-29 }', 'PLAN_DUE_LONG_BEFORE_CUT_OFF'],
    // The January in the middle of its year, or of the second of two.
    ['period: { type: year, startMonth: 7 }\ndue: { on: 01-15 }', 'PLAN_DUE_LONG_BEFORE_CUT_OFF'],
    [
      'period: { every: { months: 24 }, from: 2023-01-01 }\ndue: { on: 01-15 }',
      'PLAN_DUE_LONG_BEFORE_CUT_OFF',
    ],
  ])('warns at `%s`: %s', async (keys, code) => {
    const found = await findings(keys);
    expect(found.map((finding) => `${finding.severity} ${finding.code}`)).toEqual([`warning ${code}`]);
  });

  it('does not say that nothing is due where only the opening is lacking, which is an error', async () => {
    const found = await findings('period: year\nopens: { lunar: 11-24 }\ndue: { at: cut-off }');
    expect(found.map(({ code }) => code)).toEqual(['LUNAR_DAY_MISSING']);
  });

  it.each([
    'period: year\ndue: { on: 11-30 }',
    'period: year\ndue: { on: 01-15, yearOffset: 1 }',
    'period: year\ndue: { on: 01-15, yearOffset: 0 }',
    'period: year\ndue: { before: cut-off, days: 60 }',
    'period: year\ndue: { lunar: 12-25 }',
    'period: { type: year, startMonth: 9 }\ndue: { on: 10-31, yearOffset: -1 }',
  ])('has nothing to say at `%s`', async (keys) => {
    expect(await findings(keys)).toEqual([]);
  });
});
