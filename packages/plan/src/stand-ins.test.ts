import { describe, expect, it } from '@jest/globals';
import { ended, plan, unit } from './small-plan.fixture.js';
import { standIns, standInsOn } from './stand-ins.js';

const { units } = plan({
  units: [
    ended('bac', '2025-02-28', [{ unit: 'dong', from: '2025-03-01' }]),
    ended('nam', '2025-02-28', [{ unit: 'dong', from: '2025-03-01' }]),
    unit('dong', {
      lives: { from: '2025-03-01', to: '2025-06-30' },
      successors: [{ unit: 'tay', from: '2025-07-01' }],
    }),
    unit('tay', { lives: { from: '2025-07-01' } }),
    unit('moi', { lives: { from: '2025-07-01' } }),
  ],
});
const standing = (unitId: string, date: string) => standInsOn(units, unitId, date);

describe('in for a unit that does not live yet', () => {
  it('stand all whom it follows, until the day before it lives', () => {
    expect(standing('dong', '2025-02-28')).toEqual(['bac', 'nam']);
    expect(standing('dong', '2025-03-01')).toEqual([]);
  });

  it('stand those living that day, over several successions', () => {
    expect(standing('tay', '2025-02-28')).toEqual(['bac', 'nam']);
    expect(standing('tay', '2025-03-01')).toEqual(['dong']);
    expect(standing('tay', '2025-06-30')).toEqual(['dong']);
    expect(standing('tay', '2025-07-01')).toEqual([]);
  });

  it('stands nobody where it follows nobody, has ended or is unknown', () => {
    expect([
      standing('moi', '2025-06-30'),
      standing('bac', '2025-03-01'),
      standing('x', '2025-03-01'),
    ]).toEqual([[], [], []]);
  });

  it('are known of a whole plan, with the last day', () => {
    expect(standIns({ units }).filter(({ forUnitId }) => forUnitId === 'dong')).toEqual([
      { unitId: 'bac', forUnitId: 'dong', lastOn: '2025-02-28' },
      { unitId: 'nam', forUnitId: 'dong', lastOn: '2025-02-28' },
    ]);
    expect(standIns({ units }).filter(({ forUnitId }) => forUnitId === 'tay')).toHaveLength(3);
  });
});
