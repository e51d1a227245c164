import { beforeAll, describe, expect, it } from '@jest/globals';
import { cycleOpenings, planCalendar, readPlan, type Plan } from '@kyhan/plan';
import { periodToOpen } from './period-to-open.js';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('the period that a Schedule’s time stands for', () => {
  let plan: Plan;
  let openings: ReturnType<typeof cycleOpenings>;
  beforeAll(async () => {
    plan = await readPlan('examples/first-plan/plan.yaml');
    openings = cycleOpenings(plan, planCalendar(plan));
  });

  /** In earnest: plan time is real time. */
  function periodAt(scheduledRealAt: number, now: number): string | undefined {
    const clock = {
      now: () => now,
      toPlan: (realAt: number) => realAt,
      toReal: (planAt: number) => planAt,
      speed: 1,
    };
    const obligation = plan.obligations.find(({ id }) => id === openings[0]?.obligationId);
    if (obligation === undefined) throw new Error('the plan has no obligation that recurs');
    const dependencies = { clock, calendarOf: planCalendar };
    return periodToOpen(dependencies, { plan, obligation }, { scheduledRealAt })?.key;
  }
  const own = () => openings.filter(({ obligationId }) => obligationId === openings[0]?.obligationId);

  it('is the one that opens then, at the opening and whenever it is caught up', () => {
    const [first, second] = own();
    expect(first && periodAt(first.opensAt, first.opensAt)).toBe(first?.periodKey);
    expect(first && second && periodAt(first.opensAt, second.opensAt + DAY_MS)).toBe(first?.periodKey);
  });

  it('is none while its opening is still to come, however far a back-fill reaches', () => {
    const [first, second, third] = own();
    expect(first && second && periodAt(second.opensAt, first.opensAt)).toBeUndefined();
    expect(second && third && periodAt(third.opensAt + DAY_MS, second.opensAt)).toBeUndefined();
  });

  it('forgives a worker whose clock is a second behind the Schedule’s', () => {
    const [, second] = own();
    expect(second && periodAt(second.opensAt, second.opensAt - 1000)).toBe(second?.periodKey);
    expect(second && periodAt(second.opensAt, second.opensAt - 3000)).toBeUndefined();
  });
});
