import { describe, expect, it } from '@jest/globals';
import type { Owed } from '@kyhan/client';
import type { Plan, Unit } from '@kyhan/plan';
import { unitName } from './unit-name.js';

function unit(id: string, name: string, changes: Partial<Unit> = {}): Unit {
  return { id, name: { vi: name, en: name }, lives: {}, successors: [], contacts: [], ...changes };
}

/** What Bắc owed under the first version; the second merges Bắc with Đông. */
function owed(): Owed {
  const groups = {};
  const first = { units: [unit('bac', 'Phường Bắc')], groups } as unknown as Plan;
  const ended = { lives: { to: '2025-06-30' }, successors: [{ unit: 'dong', from: '2025-07-01' }] };
  const units = [unit('bac', 'Phường Bắc (cũ)', ended), unit('dong', 'Phường Đông')];
  const newest = { units, groups } as unknown as Plan;
  const work = { assignment: { unitId: 'bac' }, obligation: {}, plan: first, newest };
  return work as unknown as Owed;
}

describe('a unit on a page', () => {
  it('keeps the name that it had, and one that came later is called as in the newest version', () => {
    expect(unitName(owed(), 'vi')).toBe('Phường Bắc');
    expect(unitName(owed(), 'vi', 'dong')).toBe('Phường Đông');
  });
});
