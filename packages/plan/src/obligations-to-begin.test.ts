import { describe, expect, it } from '@jest/globals';
import { obligationsToBegin } from './obligations-to-begin.js';
import { ended, obligation, plan, step, unit } from './small-plan.fixture.js';

const difficulties = obligation('difficulties', {
  period: { type: 'on-request' },
  openedBy: 'units',
  steps: [step('main', { audience: ['bac'] })],
});
const on = '2026-05-04';
const toBegin = (unitId: string, changes = {}, day = on) =>
  obligationsToBegin(plan({ obligations: [difficulties], ...changes }), { unitId, on: day }).map(
    ({ id }) => id,
  );

describe('what a unit opens for itself', () => {
  it('is what the plan asks this unit for, and lets units open', () => {
    expect([toBegin('bac'), toBegin('nam'), toBegin('nowhere')]).toEqual([['difficulties'], [], []]);
    const { openedBy: _, ...byOffice } = difficulties;
    expect(toBegin('bac', { obligations: [byOffice] })).toEqual([]);
  });

  it('is for whoever lives that day', () => {
    const units = [ended('bac', '2026-05-04', [{ unit: 'nam', from: '2026-05-05' }]), unit('nam')];
    expect([toBegin('bac', { units }), toBegin('nam', { units })]).toEqual([['difficulties'], []]);
    const later = '2026-05-05';
    expect([toBegin('bac', { units }, later), toBegin('nam', { units }, later)]).toEqual([
      [],
      ['difficulties'],
    ]);
  });

  it('is nothing while it is suspended', () => {
    const suspended = { ...difficulties, suspended: [{ from: '2026-05-04', to: '2026-05-04' }] };
    expect(toBegin('bac', { obligations: [suspended] })).toEqual([]);
    expect(toBegin('bac', { obligations: [suspended] }, '2026-05-05')).toEqual(['difficulties']);
  });
});
