import { describe, expect, it } from '@jest/globals';
import { planUnits } from './plan-units.js';
import { ended, plan, unit } from './small-plan.fixture.js';

const reorganised = plan({
  units: [
    ended('bac', '2026-05-31', [{ unit: 'tay', from: '2026-07-01' }]),
    unit('tay', { lives: { from: '2026-06-15' } }),
    unit('nam', { parent: 'tay' }),
    unit('dong', { parent: 'tay' }),
  ],
});

describe('the units of a plan', () => {
  it('are found by id and by parent, in the order of the file', () => {
    const { byId, children } = planUnits(reorganised);
    expect([...byId.keys()]).toEqual(['bac', 'tay', 'nam', 'dong']);
    expect([...children].map(([id, units]) => [id, ...units.map((one) => one.id)])).toEqual([
      ['tay', 'nam', 'dong'],
    ]);
  });

  it('are made ready once for each plan, and anew for other groups', () => {
    const { units } = reorganised;
    expect(planUnits(reorganised)).toBe(planUnits({ ...reorganised }));
    expect(planUnits({ units, groups: {} })).not.toBe(planUnits(reorganised));
  });
});

describe('who owes changes', () => {
  const units = planUnits(reorganised);

  it.each([
    ['not on the last day of a unit', '2026-05-30', '2026-05-31', 0],
    ['on the day after', '2026-05-31', '2026-06-01', 1],
    ['not on the day before one begins', '2026-06-13', '2026-06-14', 0],
    ['on the day on which one begins', '2026-06-14', '2026-06-15', 1],
    ['on the day on which one hands over', '2026-06-30', '2026-07-01', 1],
    ['not after', '2026-07-01', '2030-01-01', 0],
  ])('%s', (_when, ...[before, date, changes]) => {
    expect(units.eraOf(date) - units.eraOf(before)).toBe(changes);
  });

  it('never where all units live for ever', () => {
    const forEver = planUnits(plan());
    expect(['0001-01-01', '9999-12-31'].map((date) => forEver.eraOf(date))).toEqual([0, 0]);
  });

  it('once where two units change on one day', () => {
    const twins = plan({ units: [ended('bac', '2026-05-31'), ended('nam', '2026-05-31')] });
    expect(planUnits(twins).eraOf('2026-06-01')).toBe(1);
  });
});
