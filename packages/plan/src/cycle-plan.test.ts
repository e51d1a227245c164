import { describe, expect, it } from '@jest/globals';
import { isoInstant, periodByKey, type ResolvedDay } from '@kyhan/calendar';
import {
  cycleOf,
  cyclePlan,
  expectedPeriod,
  expectedPeriods,
  isCycleEstimate,
  type CyclePlan,
} from './cycle-plan.js';
import type { Obligation } from './plan.js';
import { calendar, counted, dayRule, HANOI, obligation, onDay, plan, step } from './small-plan.fixture.js';

const at = ({ at: instant }: ResolvedDay) => isoInstant(instant, HANOI).replace(':00+07:00', '');

function days(changes: Partial<Obligation>, key = '2026-07'): CyclePlan | undefined {
  const one = obligation('o', changes);
  const period = periodByKey(one.period, key);
  if (period === undefined) throw new Error(`no period ${key}`);
  return cyclePlan({ plan: plan(), obligation: one, calendar, period });
}

describe('a cycle of one step', () => {
  // 25 July 2026 is a Saturday.
  const due = onDay(25, { roll: 'next-working-day' });
  const cycle = days({ steps: [step('main', { due: [due] })], opens: counted('before', 15, 'due') })!;

  it('is due with its step, at the end of the day in the zone of the plan', () => {
    expect(cycle.due).toMatchObject({ nominalOn: '2026-07-25', on: '2026-07-27', roll: 'next-working-day' });
    expect(at(cycle.due)).toBe('2026-07-28T00:00');
    expect(cycle.steps).toEqual([{ stepId: 'main', due: cycle.due }]);
  });

  it('opens at the start of a day that is counted from the due day as rolled', () => {
    expect(at(cycle.opens)).toBe('2026-07-12T00:00');
  });

  it('opens at its time where the plan gives one', () => {
    const opens = dayRule({ type: 'at', from: 'period-start' }, { time: '09:30' });
    expect(at(days({ opens })!.opens)).toBe('2026-07-01T09:30');
  });

  it('has no anchor where the obligation has none', () => {
    expect(cycle.anchor).toBeUndefined();
  });

  it('is the same for one period after the other', () => {
    const one = obligation('o', {
      steps: [step('main', { due: [due] })],
      opens: counted('before', 15, 'due'),
    });
    const { period } = cycle;
    expect(cycleOf({ plan: plan(), obligation: one, calendar }, period)).toEqual(cycle);
    expect(period).toEqual({ key: '2026-07', from: '2026-07-01', to: '2026-07-31' });
  });
});

describe('a cycle of several steps', () => {
  const briefing = {
    anchor: onDay(20),
    opens: counted('before', 3, 'due'),
    steps: [
      step('release', { due: [counted('after', 2, 'anchor')] }),
      step('topics', { due: [counted('before', 5, 'anchor')] }),
      step('meeting', { due: [dayRule({ type: 'at', from: 'anchor' })] }),
    ],
  };
  const cycle = days(briefing)!;

  it('has the day of its meeting, and days counted from it', () => {
    expect(cycle.anchor?.on).toBe('2026-07-20');
    expect(cycle.steps.map(({ stepId, due }) => [stepId, due.on])).toEqual([
      ['release', '2026-07-22'],
      ['topics', '2026-07-15'],
      ['meeting', '2026-07-20'],
    ]);
  });

  it('is due with the step that is due last, whatever the order written', () => {
    expect(cycle.due.on).toBe('2026-07-22');
    expect(days({ ...briefing, steps: briefing.steps.toReversed() })!.due.on).toBe('2026-07-22');
  });

  it('opens before the step that is due first, whatever the order written', () => {
    expect(cycle.opens.on).toBe('2026-07-12');
    expect(days({ ...briefing, steps: briefing.steps.toReversed() })!.opens.on).toBe('2026-07-12');
  });

  it('is due with the later of two steps of one instant', () => {
    const saturday = step('a', { due: [onDay(25, { roll: 'next-working-day' })] });
    const monday = step('b', { due: [onDay(27)] });
    expect(days({ steps: [saturday, monday] })!.due.nominalOn).toBe('2026-07-27');
    expect(days({ steps: [monday, saturday] })!.due.nominalOn).toBe('2026-07-25');
  });
});

describe('a due rule with dates of its own', () => {
  const fromJune = step('main', { due: [onDay('last', { from: '2026-06-01' })] });

  it('makes a cycle only of the periods that it holds for', () => {
    expect(days({ steps: [fromJune] }, '2026-05')).toBeUndefined();
    expect(days({ steps: [fromJune] }, '2026-06')?.due.on).toBe('2026-06-30');
  });

  it('leaves out the step for which no rule holds', () => {
    const steps = [fromJune, step('other', { due: [onDay(20)] })];
    expect(days({ steps }, '2026-05')!.steps.map(({ stepId }) => stepId)).toEqual(['other']);
    expect(days({ steps }, '2026-06')!.steps.map(({ stepId }) => stepId)).toEqual(['main', 'other']);
    expect(days({ steps: [fromJune, fromJune] }, '2026-05')).toBeUndefined();
  });

  it('gives its place to the rule that follows it', () => {
    const changed = step('main', { due: [onDay(10, { until: '2026-06-30' }), onDay(20)] });
    expect(['2026-06', '2026-07'].map((key) => days({ steps: [changed] }, key)?.due.on)).toEqual([
      '2026-06-10',
      '2026-07-20',
    ]);
  });
});

describe('a cycle is an estimate', () => {
  const day = (estimate: boolean) => ({ estimate }) as ResolvedDay;
  const cycle = (...estimates: [opens: boolean, anchor: boolean, first: boolean, second: boolean]) => {
    const [opens, anchor, first, second] = estimates.map(day) as [
      ResolvedDay,
      ResolvedDay,
      ResolvedDay,
      ResolvedDay,
    ];
    const steps = [
      { stepId: 'a', due: first },
      { stepId: 'b', due: second },
    ];
    return {
      period: { key: '2026', from: '2026-01-01', to: '2026-12-31' },
      opens,
      anchor,
      due: second,
      steps,
    };
  };

  it.each([
    ['its opening', cycle(true, false, false, false)],
    ['its meeting', cycle(false, true, false, false)],
    ['its first step', cycle(false, false, true, false)],
    ['its last step', cycle(false, false, false, true)],
  ])('where %s is', (_which, one) => {
    expect(isCycleEstimate(one)).toBe(true);
  });

  it('not where none of its days is, with a meeting or without', () => {
    const certain = cycle(false, false, false, false);
    expect(isCycleEstimate(certain)).toBe(false);
    expect(isCycleEstimate({ ...certain, anchor: undefined })).toBe(false);
  });
});

describe('the periods that a plan expects', () => {
  const keys = (inForce: Obligation['inForce'], from = '2026-01-01', to = '2026-12-31') =>
    expectedPeriods(plan({ inForce: { from, to } }), obligation('o', { inForce })).map(({ key }) => key);

  it('end inside the dates of plan and obligation, the first and the last day too', () => {
    expect(keys({ from: '2026-03-31', to: '2026-06-30' })).toEqual([
      '2026-03',
      '2026-04',
      '2026-05',
      '2026-06',
    ]);
    expect(keys({ from: '2026-04-01', to: '2026-06-29' })).toEqual(['2026-04', '2026-05']);
  });

  it('never end outside the plan, whatever the obligation says', () => {
    expect(keys({ from: '2025-01-01', to: '2027-12-31' }, '2026-05-31', '2026-07-31')).toEqual([
      '2026-05',
      '2026-06',
      '2026-07',
    ]);
  });

  it('are those of the plan where the obligation says nothing', () => {
    expect(keys({}, '2026-11-30')).toEqual(['2026-11', '2026-12']);
    expect(keys({ from: '2026-11-30' })).toEqual(['2026-11', '2026-12']);
    expect(keys({ to: '2026-02-28' })).toEqual(['2026-01', '2026-02']);
  });

  it('are found by their key, and only where they are expected', () => {
    const find = (key: string) =>
      expectedPeriod(plan(), obligation('o', { inForce: { to: '2026-06-30' } }), key);
    expect(find('2026-06')).toEqual({ key: '2026-06', from: '2026-06-01', to: '2026-06-30' });
    expect(find('2026-07')).toBeUndefined();
    expect(find('tháng sáu')).toBeUndefined();
  });
});
