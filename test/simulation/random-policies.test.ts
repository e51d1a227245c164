import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, endOfDay } from '@kyhan/calendar';
import { simulate, USUAL_BEHAVIOUR } from '@kyhan/engine/simulation';
import { timetableFor } from '@kyhan/engine/timetable';
import { planCalendar, type Policy } from '@kyhan/plan';
import { insertCycle } from '@kyhan/register';
import { castCycle, castPlan, castTurn, insertPlan, opening, plan, unit, UNITS } from '@kyhan/testkit/cast';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { anyPolicy, AT_ONCE } from './any-policy.js';

const POLICIES = 5000;
/** In one shard, each assignment under one of its own. */
const TOGETHER = 12;
const ZONE = 'Asia/Ho_Chi_Minh';
const OPENS_ON = '2026-03-02';

const cast = await castPlan();
const calendar = planCalendar(cast);

const WARDS = 2;

/** A month of the cast's report, which two wards owe, under another policy. */
function month(policy: Policy) {
  const inForce = { from: '2023-10-01', to: '2023-10-31' };
  const obligations = cast.obligations.filter(({ id }) => id === 'monthly-report');
  return { ...cast, inForce, obligations, policies: { ...cast.policies, ordered: policy } };
}

describe('a simulated month under any policy', () => {
  const simulated = (policy: Policy, seed = 1) =>
    simulate({
      plan: month(policy),
      calendar,
      years: 1,
      seed,
      behaviour: { ...USUAL_BEHAVIOUR, late: 0.5, never: 0.5, returned: 0.5 },
    });

  it('ends, and counts each assignment once', () => {
    fc.assert(
      fc.property(anyPolicy, fc.nat(), (policy, seed) => {
        const { assignments, assigned, asked, answered, unanswered, ...rest } = simulated(policy, seed);
        expect(assignments).toBe(WARDS);
        expect(assigned + asked).toBe(assignments);
        expect(rest.onTime + rest.late + rest.missed + rest.lapsed).toBe(assigned);
        expect(answered + unanswered).toBe(asked);
      }),
      { numRuns: POLICIES },
    );
  });

  it('ends where a level has the due day itself', () => {
    const { escalations, assignments } = simulated(AT_ONCE);
    expect(assignments).toBe(WARDS);
    expect(escalations.head).toBeLessThanOrEqual(assignments);
  });
});

describe('a shard that lives under policies of all kinds', () => {
  const registers = pgliteRegisters();
  afterAll(() => registers.end());

  it('takes one turn for each instant at which something is due, and none beside', async () => {
    const register = await registers.open();
    const policies = [AT_ONCE, ...fc.sample(anyPolicy, { numRuns: TOGETHER - 1, seed: 632 })];
    const units = policies.map((_policy, n) => unit(`phuong-${n}`, `Phường ${n}`));
    await insertPlan(register, plan({ units: [...UNITS, ...units] }));
    const opensAt = endOfDay(addDays(OPENS_ON, -1), ZONE);
    const openings = policies.map((policy, n) => {
      const dueOn = addDays(OPENS_ON, 10 + n);
      const due = { dueOn, dueAt: endOfDay(dueOn, ZONE) };
      const timetable = timetableFor({ policy, calendar, zone: ZONE, opensAt, ...due });
      return opening(`phuong-${n}`, { timetable });
    });
    await insertCycle(register, castCycle(openings));
    const instants: number[] = [];
    const idle: number[] = [];
    for (let at: number | null = opensAt; at !== null;) {
      const { happened, standing } = await castTurn(register, { now: at });
      if (happened.length === 0) idle.push(at);
      instants.push(at);
      at = standing.wakeAt;
    }
    expect(instants).toEqual([...new Set(instants)].toSorted((a, b) => a - b));
    // The first look, at the opening, finds nothing due.
    expect(idle).toEqual([opensAt]);
    expect(instants.length).toBeGreaterThan(TOGETHER);
  });
});
