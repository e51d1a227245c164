import { describe, expect, it } from '@jest/globals';
import { cycleOpenings, expectedCycles } from './expected-cycles.js';
import type { Plan } from './plan.js';
import { calendar, obligation, onDay, plan, step } from './small-plan.fixture.js';
import { withPlanActs, type PlanAct } from './with-plan-acts.js';

const month = (id: string, changes = {}) =>
  obligation(id, { steps: [step('main', { due: [onDay(25)] })], ...changes });
const both = plan({ obligations: [month('report'), month('other')] });

/** The months of 2026 whose cycles do not open. */
const heldBack = (one: Plan, obligationId = 'report') => {
  const opened = cycleOpenings(one, calendar)
    .filter((opening) => opening.obligationId === obligationId)
    .map(({ periodKey }) => Number(periodKey.slice(5)));
  return Array.from({ length: 12 }, (_, i) => i + 1).filter((key) => !opened.includes(key));
};
const after = (...acts: PlanAct[]) => withPlanActs(both, acts);
const suspended = (from: string, to?: string): PlanAct => ({
  type: 'suspend',
  obligationId: 'report',
  from,
  ...(to === undefined ? {} : { to }),
});

describe('what is suspended', () => {
  it('opens nothing from the first day to the last, both inclusive, and all else opens', () => {
    expect(heldBack(after(suspended('2026-03-01', '2026-05-01')))).toEqual([3, 4, 5]);
    expect(heldBack(after(suspended('2026-03-02', '2026-04-30')))).toEqual([4]);
    expect(heldBack(after(suspended('2026-03-01', '2026-05-01')), 'other')).toEqual([]);
  });

  it('opens nothing any more where no end is said, until somebody resumes it', () => {
    expect(heldBack(after(suspended('2026-10-02')))).toEqual([11, 12]);
    const resumed: PlanAct = { type: 'resume', obligationId: 'report', from: '2026-06-01' };
    expect(heldBack(after(suspended('2026-03-02'), resumed))).toEqual([4, 5]);
  });

  it('stays unopened for what it held back when it is resumed, and forgets what was still to come', () => {
    const resumed: PlanAct = { type: 'resume', obligationId: 'report', from: '2026-03-01' };
    expect(heldBack(after(suspended('2026-02-01', '2026-04-30'), resumed))).toEqual([2]);
    expect(heldBack(after(suspended('2026-05-01', '2026-06-30'), resumed))).toEqual([]);
    expect(heldBack(after(suspended('2026-01-01', '2026-02-28'), resumed))).toEqual([1, 2]);
  });

  it('may stand in the plan file, and an act resumes it', () => {
    const file = plan({
      obligations: [month('report', { suspended: [{ from: '2026-07-01', to: '2026-09-30', reason: 'x' }] })],
    });
    expect(heldBack(file)).toEqual([7, 8, 9]);
    const range = { from: '2026-06-01', to: '2026-10-31' };
    expect(expectedCycles(file, calendar, range).map(({ periodKey }) => periodKey)).toEqual([
      '2026-06',
      '2026-10',
    ]);
    const resumed = withPlanActs(file, [{ type: 'resume', obligationId: 'report', from: '2026-09-01' }]);
    expect(heldBack(resumed)).toEqual([7, 8]);
  });
});

describe('what is skipped', () => {
  it('is one cycle, and stays skipped when its obligation is resumed', () => {
    const skip: PlanAct = { type: 'skip', obligationId: 'report', periodKey: '2026-04' };
    expect(heldBack(after(skip))).toEqual([4]);
    expect(heldBack(after(skip), 'other')).toEqual([]);
    expect(heldBack(after(skip, { type: 'resume', from: '2026-01-01' }))).toEqual([4]);
  });
});

describe('a plan that is ended early', () => {
  it('opens nothing from that day, of any obligation, until somebody resumes it', () => {
    const end: PlanAct = { type: 'end', from: '2026-09-01' };
    expect([heldBack(after(end)), heldBack(after(end), 'other')]).toEqual([
      [9, 10, 11, 12],
      [9, 10, 11, 12],
    ]);
    expect(heldBack(after(end, { type: 'resume', from: '2026-11-01' }), 'other')).toEqual([9, 10]);
  });

  it('is the plan itself where nobody did anything', () => {
    expect(withPlanActs(both, [])).toBe(both);
  });
});
