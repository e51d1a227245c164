import { describe, expect, it } from '@jest/globals';
import { cycleOpenings, expectedCycles, previewRow } from './expected-cycles.js';
import type { Obligation } from './plan.js';
import {
  calendar,
  counted,
  dayRule,
  ended,
  obligation,
  onDay,
  plan,
  step,
  unit,
} from './small-plan.fixture.js';

const quarter: Partial<Obligation> = { period: { type: 'quarter' } };
const dueOn = (day: number | 'last', id = 'main') => step(id, { due: [onDay(day)] });

const between = (obligations: readonly Obligation[], from: string, to: string) =>
  expectedCycles(plan({ obligations }), calendar, { from, to });
const names = (cycles: readonly { obligationId: string; periodKey: string }[]) =>
  cycles.map(({ obligationId, periodKey }) => `${obligationId} ${periodKey}`);

describe('the openings of a plan', () => {
  it('are those of all its years, in the order of opening', () => {
    const late = obligation('late', { ...quarter, opens: dayRule({ type: 'at', from: 'cut-off' }) });
    const early = obligation('early', quarter);
    expect(names(cycleOpenings(plan({ obligations: [late, early] }), calendar))).toEqual([
      'early 2026-Q1',
      'late 2026-Q1',
      'early 2026-Q2',
      'late 2026-Q2',
      'early 2026-Q3',
      'late 2026-Q3',
      'early 2026-Q4',
      'late 2026-Q4',
    ]);
  });

  it('tell when each opens and falls due', () => {
    const [first] = cycleOpenings(
      plan({ obligations: [obligation('month', { steps: [dueOn(25)] })] }),
      calendar,
    );
    expect(first).toEqual({
      obligationId: 'month',
      periodKey: '2026-01',
      opensAt: Date.parse('2026-01-01T00:00:00+07:00'),
      dueOn: '2026-01-25',
      dueAt: Date.parse('2026-01-26T00:00:00+07:00'),
    });
  });

  it('are none for an obligation on request, or where no due rule holds', () => {
    const fromDecember = step('main', { due: [onDay('last', { from: '2026-12-01' })] });
    const obligations = [
      obligation('request', { period: { type: 'on-request' } }),
      obligation('december', { steps: [fromDecember] }),
    ];
    expect(names(cycleOpenings(plan({ obligations }), calendar))).toEqual(['december 2026-12']);
  });
});

describe('the cycles that fall due in a range', () => {
  const month = obligation('month', { steps: [dueOn(25)] });

  it('are due on its first day and on its last, and not a day outside', () => {
    expect(names(between([month], '2026-03-25', '2026-04-25'))).toEqual(['month 2026-03', 'month 2026-04']);
    expect(names(between([month], '2026-03-26', '2026-04-24'))).toEqual([]);
  });

  it('are in the order of due, and those of one instant in the order of their ids', () => {
    const obligations = ['c', 'a', 'b'].map((id) => obligation(id, { steps: [dueOn(25)] }));
    const early = obligation('early', { steps: [dueOn(10)] });
    expect(names(between([...obligations, early], '2026-03-01', '2026-04-15'))).toEqual([
      'early 2026-03',
      'a 2026-03',
      'b 2026-03',
      'c 2026-03',
      'early 2026-04',
    ]);
  });

  it('are none where no due rule holds', () => {
    const fromDecember = step('main', { due: [onDay('last', { from: '2026-12-01' })] });
    const december = obligation('december', { steps: [fromDecember] });
    expect(names(between([december], '2026-01-01', '2026-12-31'))).toEqual(['december 2026-12']);
  });
});

describe('a cycle before it exists', () => {
  it('knows its obligation, its period and its days', () => {
    const month = obligation('month', {
      basis: 'inferred',
      steps: [step('main', { due: [onDay(25, { roll: 'next-working-day' })] })],
    });
    const [cycle] = between([month], '2026-07-01', '2026-07-31');
    expect(cycle).toMatchObject({
      obligation: month,
      obligationId: 'month',
      basis: 'inferred',
      periodKey: '2026-07',
      periodFrom: '2026-07-01',
      periodTo: '2026-07-31',
      opensAt: Date.parse('2026-07-01T00:00:00+07:00'),
      nominalDueOn: '2026-07-25',
      dueOn: '2026-07-27',
      dueAt: Date.parse('2026-07-28T00:00:00+07:00'),
      roll: 'next-working-day',
      lastWorkingDayOn: undefined,
      estimate: false,
      units: ['bac'],
      assignments: 1,
    });
    expect(cycle!.steps.map(({ stepId, due }) => [stepId, due.on])).toEqual([['main', '2026-07-27']]);
  });

  it('tells the last working day before a day that it must not pass', () => {
    const before = obligation('o', { steps: [step('main', { due: [onDay(27, { exclusive: true })] })] });
    expect(between([before], '2026-07-01', '2026-07-31')[0]).toMatchObject({
      dueOn: '2026-07-26',
      lastWorkingDayOn: '2026-07-24',
    });
  });

  it('is an estimate where a day rests on a year without an announced table', () => {
    const rolled = obligation('o', {
      steps: [step('main', { due: [onDay(25, { roll: 'next-working-day' })] })],
    });
    const years = plan({ inForce: { from: '2026-01-01', to: '2035-12-31' }, obligations: [rolled] });
    const range = { from: '2035-07-01', to: '2035-07-31' };
    expect(expectedCycles(years, calendar, range)[0]!.estimate).toBe(true);
  });

  it('opens an assignment for each unit of each step that is due', () => {
    const steps = [
      step('topics', { audience: ['nam', 'bac'], due: [onDay(10)] }),
      step('meeting', { audience: ['van-phong'], due: [onDay(20)] }),
      step('release', { audience: ['bac'], due: [onDay(22)] }),
      step('later', { audience: ['thanh-pho'], due: [onDay(25, { from: '2027-01-01' })] }),
    ];
    const [cycle] = between([obligation('briefing', { steps })], '2026-03-01', '2026-03-31');
    expect(cycle).toMatchObject({ units: ['nam', 'bac', 'van-phong'], assignments: 4 });
    expect(cycle!.steps.map(({ stepId }) => stepId)).toEqual(['topics', 'meeting', 'release']);
  });

  describe.each([1, 2])('of %i steps', (count) => {
    const stepsOn = (day: number) => Array.from({ length: count }, (_, i) => dueOn(day, `step-${i}`));
    const steps = stepsOn(25);
    const from = '2026-03-10';
    const successors = [
      { unit: 'tay', from, scope: 'press' },
      { unit: 'nam', from },
    ];
    const units = [ended('bac', '2026-03-09', successors), unit('tay'), unit('nam')];
    const owing = (changes: Partial<Obligation>) => {
      const obligations = [obligation('o', { steps, ...changes })];
      const range = { from: '2026-03-01', to: '2026-03-31' };
      return expectedCycles(plan({ units, obligations }), calendar, range)[0]!;
    };

    it('is owed by who lives on the due day, whoever did when it opens', () => {
      const opens = counted('before', 5, 'due');
      expect(owing({ opens, steps: stepsOn(9) })).toMatchObject({ units: ['bac'], assignments: count });
      expect(owing({ opens, steps: stepsOn(10) })).toMatchObject({ units: ['nam'], assignments: count });
    });

    it('is owed by the successor for the matter of the obligation', () => {
      expect(owing({ opens: counted('before', 15, 'due'), scope: 'press' }).units).toEqual(['tay']);
    });
  });
});

describe('a row of the preview', () => {
  const row = (one: Obligation, month = '2026-07') => {
    const [cycle] = between([one], `${month}-01`, `${month}-31`);
    return previewRow(plan(), cycle!);
  };
  const shared = {
    obligation: 'o',
    period: '2026-07',
    periodFrom: '2026-07-01',
    periodTo: '2026-07-31',
    opensAt: '2026-07-01T00:00:00+07:00',
    basis: 'given',
  };

  it('has its instants in ISO 8601 with the offset of the zone', () => {
    expect(row(obligation('o', { steps: [dueOn(24)] }))).toStrictEqual({
      ...shared,
      nominalDueOn: '2026-07-24',
      dueOn: '2026-07-24',
      dueAt: '2026-07-25T00:00:00+07:00',
      roll: 'none',
      assignments: 1,
    });
  });

  it('has the last working day where the last good day is none', () => {
    const before = obligation('o', { steps: [step('main', { due: [onDay(27, { exclusive: true })] })] });
    expect(row(before)).toMatchObject({ dueOn: '2026-07-26', lastWorkingDayOn: '2026-07-24' });
  });

  it('says so where it is an estimate', () => {
    const rolled = obligation('o', {
      steps: [step('main', { due: [onDay(25, { roll: 'next-working-day' })] })],
    });
    const years = plan({ inForce: { from: '2026-01-01', to: '2035-12-31' }, obligations: [rolled] });
    const [cycle] = expectedCycles(years, calendar, { from: '2035-07-01', to: '2035-07-31' });
    expect(previewRow(years, cycle!)).toMatchObject({ period: '2035-07', estimate: true });
  });

  it('has its steps where there are several', () => {
    const steps = [dueOn(10, 'topics'), step('meeting', { due: [onDay(20, { time: '08:00' })] })];
    expect(row(obligation('o', { steps }))).toStrictEqual({
      ...shared,
      nominalDueOn: '2026-07-20',
      dueOn: '2026-07-20',
      dueAt: '2026-07-20T08:00:00+07:00',
      roll: 'none',
      assignments: 2,
      steps: [
        { step: 'topics', dueOn: '2026-07-10', dueAt: '2026-07-11T00:00:00+07:00' },
        { step: 'meeting', dueOn: '2026-07-20', dueAt: '2026-07-20T08:00:00+07:00' },
      ],
    });
  });
});
