import { describe, expect, it } from '@jest/globals';
import type { Plan, Unit } from '@kyhan/plan';
import { nowCalled, withNowCalled } from './now-called.js';

function unit(id: string, changes: Partial<Unit> = {}): Unit {
  const name = { vi: `Phường ${id}`, en: `Ward ${id}` };
  return { id, name, lives: {}, successors: [], contacts: [], ...changes };
}

const ENDED = { to: '2025-06-30' };
/** Bắc went into Đông on 1 July, Nam into Đông and Tây, Tây into nobody a year later, Đông into Mới. */
const NEWEST = {
  units: [
    unit('bac', { lives: ENDED, successors: [{ unit: 'dong', from: '2025-07-01' }] }),
    unit('nam', {
      lives: ENDED,
      successors: [
        { unit: 'dong', from: '2025-07-01', scope: 'health' },
        { unit: 'tay', from: '2025-07-01', scope: 'schools' },
      ],
    }),
    unit('dong', { lives: { to: '2026-06-30' }, successors: [{ unit: 'moi', from: '2026-07-01' }] }),
    unit('tay', { lives: { to: '2026-06-30' } }),
    unit('moi', { lives: { from: '2026-07-01' } }),
  ],
  groups: {},
} as unknown as Plan;

const called = (unitId: string, on: string, scope?: string) =>
  nowCalled({ newest: NEWEST, unitId, on, scope })?.vi;

describe('a unit that has ended', () => {
  it('is told with what it is now from the day after its last, over several successions', () => {
    expect(called('bac', '2025-06-30')).toBeUndefined();
    expect(called('bac', '2025-07-01')).toBe('Phường dong');
    expect(called('bac', '2026-07-01')).toBe('Phường moi');
  });

  it('is told with nobody where several follow, unless the matter says which', () => {
    expect(called('nam', '2025-07-01')).toBeUndefined();
    expect(called('nam', '2025-07-01', 'schools')).toBe('Phường tay');
  });

  it('is told with nobody where nobody follows, and so is one that no version knows', () => {
    expect(called('tay', '2026-07-01')).toBeUndefined();
    expect(called('bien', '2026-07-01')).toBeUndefined();
  });

  it('keeps the name that it had before what it is now, in both languages', () => {
    const [name, now] = [unit('bac').name, unit('dong').name];
    expect(withNowCalled(name, now)).toEqual({
      vi: 'Phường bac (nay là Phường dong)',
      en: 'Ward bac (now Ward dong)',
    });
    expect(withNowCalled(name, undefined)).toBe(name);
  });
});
