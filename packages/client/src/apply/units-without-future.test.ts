import { describe, expect, it } from '@jest/globals';
import type { OpenCycleNow, Plan, Unit } from '@kyhan/plan';
import { unitsWithoutFuture } from './units-without-future.js';

function unit(id: string, lives: Unit['lives'] = {}, successors: Unit['successors'] = []): Unit {
  return { id, name: { vi: id, en: id }, lives, successors, contacts: [] };
}

const planOf = (...units: Unit[]) => ({ units, groups: {} }) as unknown as Plan;

const cycles = [
  {
    assignments: [
      { unitId: 'bac', assignmentId: 'p/o/2026-11/main/bac' },
      { unitId: 'nam', assignmentId: 'p/o/2026-11/main/nam' },
    ],
  },
] as unknown as OpenCycleNow[];

describe('units that keep open work', () => {
  it('are none while all of them live', () => {
    expect(unitsWithoutFuture(planOf(unit('bac'), unit('nam')), '2026-11-20', cycles)).toEqual([]);
  });

  it('are those that the plan dropped', () => {
    expect(unitsWithoutFuture(planOf(unit('nam')), '2026-11-20', cycles)).toEqual([
      { unit: 'bac', why: 'removed', assignments: ['p/o/2026-11/main/bac'], successors: [] },
    ]);
  });

  it('are those that have ended, with who could take over; on the last day of life nothing is said yet', () => {
    const ended = unit('bac', { to: '2026-11-20' }, [{ unit: 'moi', from: '2026-11-21' }]);
    const plan = planOf(ended, unit('nam'), unit('moi', { from: '2026-11-21' }));
    expect(unitsWithoutFuture(plan, '2026-11-20', cycles)).toEqual([]);
    expect(unitsWithoutFuture(plan, '2026-11-21', cycles)).toEqual([
      { unit: 'bac', why: 'ended', assignments: ['p/o/2026-11/main/bac'], successors: ['moi'] },
    ]);
  });
});
