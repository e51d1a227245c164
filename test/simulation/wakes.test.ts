import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, endOfDay, type WorkingCalendar } from '@kyhan/calendar';
import { decide, evolve, nextWakeAt, type AssignmentState } from '@kyhan/engine';
import { reviewReminders, timetableFor } from '@kyhan/engine/timetable';
import { planCalendar, type Policy } from '@kyhan/plan';
import { castPlan } from '@kyhan/testkit/cast';
import { anyPolicy, AT_ONCE } from './any-policy.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const OPENS_ON = '2023-10-02';
const POLICIES = 5000;
/** Reminders, levels, due, lock and the days of a reviewer: no policy of these has more. */
const MOST_WAKES = 60;

let calendar: WorkingCalendar;

beforeAll(async () => {
  calendar = planCalendar(await castPlan());
});

/** Handed in at so many wakes from the beginning, where at all, and returned at the one after. */
const anyLife = fc.record({
  policy: anyPolicy,
  dueAfterDays: fc.integer({ min: 0, max: 30 }),
  handsInAt: fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined }),
});

type Life = typeof anyLife extends fc.Arbitrary<infer L> ? L : never;

function opened({ policy, dueAfterDays }: Life): AssignmentState {
  const opensAt = endOfDay(addDays(OPENS_ON, -1), ZONE);
  const dueOn = addDays(OPENS_ON, dueAfterDays);
  const timetable = timetableFor({
    policy,
    calendar,
    zone: ZONE,
    opensAt,
    dueOn,
    dueAt: endOfDay(dueOn, ZONE),
  });
  const fact = {
    type: 'opened',
    cycleId: 'p/o/k',
    stepId: 'main',
    unitId: 'u',
    review: true,
    timetable,
  } as const;
  return evolve(undefined, { stream: 'p/o/k/main/u', sequence: 1, at: opensAt, actor: 'time', fact });
}

function handedIn(
  state: AssignmentState,
  storedAt: number,
  policy: Policy,
): Parameters<typeof decide>[1][number] {
  const reviewRemindAt = reviewReminders({ policy, calendar, zone: ZONE, storedAt });
  const onTime = storedAt < state.timetable.dueAt;
  const version = { submissionId: `s${state.lastVersion}`, version: state.lastVersion + 1, nil: false };
  return { kind: 'submission', ...version, onTime, storedAt, reviewRemindAt, actor: 'unit:u' };
}

/** The instants at which it wakes by itself, one turn at each, until it ends or waits for people alone. */
function wakes(life: Life): number[] {
  let state = opened(life);
  const instants: number[] = [];
  for (
    let at = nextWakeAt(state);
    at !== undefined && instants.length <= MOST_WAKES;
    at = nextWakeAt(state)
  ) {
    const inputs = instants.length === life.handsInAt ? [handedIn(state, at, life.policy)] : [];
    instants.push(at);
    for (const event of decide(state, inputs, at)) state = evolve(state, event);
  }
  return instants;
}

describe('an assignment under any policy', () => {
  it('wakes at instants that strictly grow, and not for ever', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const instants = wakes(life);
        const stands = instants.findIndex((at, i) => i > 0 && at <= (instants[i - 1] ?? 0));
        expect([stands, instants.length <= MOST_WAKES]).toEqual([-1, true]);
      }),
      { numRuns: POLICIES },
    );
  });

  it('wakes once for its due day where a level of its policy has the same day', () => {
    const [first = 0, second = 0] = wakes({ policy: AT_ONCE, dueAfterDays: 10, handsInAt: undefined });
    expect(first).toBe(endOfDay(addDays(OPENS_ON, 10), ZONE));
    expect(second).toBeGreaterThan(first);
  });
});
