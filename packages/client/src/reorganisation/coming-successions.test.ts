import { describe, expect, it } from '@jest/globals';
import type { OpenCycleNow, Plan, Unit } from '@kyhan/plan';
import { comingSuccessions } from './coming-successions.js';

const TODAY = '2026-05-20';
const ENDED = { lives: { to: '2026-05-31' }, successors: [{ unit: 'dong', from: '2026-06-01' }] };
type Assignment = OpenCycleNow['assignments'][number];

function unit(id: string, changes: Partial<Unit> = {}): Unit {
  return { id, name: { vi: id, en: id }, lives: {}, successors: [], contacts: [], ...changes };
}

/** Bắc and Nam go into Đông on 1 June; nobody follows Tây. */
const PLAN = {
  units: [unit('bac', ENDED), unit('nam', ENDED), unit('tay', { lives: { to: '2026-05-31' } }), unit('dong')],
  groups: {},
  obligations: [{ id: 'report' }],
} as unknown as Plan;

function owed(unitId: string, changes: Partial<Assignment> = {}): Assignment {
  const facts = { hasOwnDay: false, isHandedIn: false, wasHandedIn: false, isOverdue: false };
  const assignmentId = `p/report/2026-05/main/${unitId}`;
  return { assignmentId, unitId, stepId: 'main', dueOn: '2026-06-10', dueAt: 0, ...facts, ...changes };
}

const become = (...assignments: Assignment[]) =>
  comingSuccessions(PLAN, TODAY, { obligationId: 'report', assignments } as unknown as OpenCycleNow).map(
    ({ unit: id, on, becomes, to }) => [id, on, becomes, to.join()],
  );

describe('what becomes of open work of a unit that ends', () => {
  it('passes to who follows on the day after its last, and a person is asked where nobody does', () => {
    expect(become(owed('bac'), owed('tay'))).toEqual([
      ['bac', '2026-06-01', 'passes', 'dong'],
      ['tay', '2026-06-01', 'asks', ''],
    ]);
  });

  it('is answered by the report of who follows where neither is due by then', () => {
    expect(become(owed('bac'), owed('dong'))).toEqual([['bac', '2026-06-01', 'merges', 'dong']]);
    expect(become(owed('bac'), owed('nam'))).toEqual([
      ['bac', '2026-06-01', 'passes', 'dong'],
      ['nam', '2026-06-01', 'merges', 'dong'],
    ]);
  });

  it.each([
    ['it is due by then', owed('bac', { dueOn: '2026-05-31' }), owed('dong')],
    ['the other is', owed('bac'), owed('dong', { dueOn: '2026-05-31' })],
    ['something was handed in', owed('bac', { wasHandedIn: true }), owed('dong')],
    ['it is of another step', owed('bac', { stepId: 'topics' }), owed('dong')],
  ])('stays owed by itself where %s', (_why, own, other) => {
    expect(become(own, other)).toEqual([['bac', '2026-06-01', 'passes', 'dong']]);
  });
});
