import { describe, expect, it } from '@jest/globals';
import type { Plan } from '@kyhan/plan';
import type { PlanInForce } from './addressee-faults.js';
import { ACCEPTED, BAC, DAY, honestRecord, OPENED, submitted } from './honest-record.fixture.js';
import { successionFaults } from './succession-faults.js';

/** The last day of Bắc is over in Vietnam at 17:00 UTC. */
const ENDED_AT = Date.parse('2026-03-10T17:00:00Z');

function version(lives: { readonly to?: string }): PlanInForce {
  const units = [{ id: 'bac', lives, contacts: [] }];
  const plan = { timeZone: 'Asia/Ho_Chi_Minh', units } as unknown as Plan;
  return { plan, appliedRealAt: 0, erasedOf: new Set() };
}

const ENDED = version({ to: '2026-03-10' });

function faults(
  now: number,
  { versions = [ENDED], asked = [] as string[], happened = [OPENED] as readonly (typeof ACCEPTED)[] } = {},
) {
  const known = { plans: new Map([['p', versions]]), asked: new Set(asked) };
  return successionFaults(honestRecord({ happened: [...happened] }), known, { now, graceMs: DAY });
}

describe('invariant 7', () => {
  const fault = [`${BAC}: owed by bac, which has ended, and nobody is asked`];

  it('gives a day to hand over what a unit owes that has ended, and no second more', () => {
    expect(faults(ENDED_AT + DAY - 1)).toEqual([]);
    expect(faults(ENDED_AT + DAY)).toEqual(fault);
  });

  it('holds where a finding asks a person about the unit, and for no other unit', () => {
    expect(faults(ENDED_AT + DAY, { asked: ['p/bac'] })).toEqual([]);
    expect(faults(ENDED_AT + DAY, { asked: ['p/nam'] })).toEqual(fault);
  });

  it('goes by the newest version of the plan', () => {
    expect(faults(ENDED_AT + DAY, { versions: [ENDED, version({})] })).toEqual([]);
    expect(faults(ENDED_AT + DAY, { versions: [version({}), ENDED] })).toEqual(fault);
  });

  it('asks nothing of what has ended', () => {
    expect(faults(ENDED_AT + DAY, { happened: [OPENED, submitted(), ACCEPTED] })).toEqual([]);
  });
});
