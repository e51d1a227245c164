import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planCalendar } from '@kyhan/plan';
import { castPlan } from '@kyhan/testkit/cast';
import { lifeRuns } from './life-runs.js';

/** Less than a life has on average, so that all of them together have as many as are asked for. */
const STEPS_PER_LIFE = 28;
const STEPS = Number(process.env['KYHAN_LIFE_STEPS'] ?? 50_000);

describe('the life of an assignment beside a plain model of it', () => {
  it(`is the same in every step, whatever comes in whatever order (${STEPS} steps)`, async () => {
    const { property, steps } = lifeRuns(planCalendar(await castPlan()));
    const seed = Number(process.env['KYHAN_LIFE_SEED'] ?? 632);
    fc.assert(property, { numRuns: Math.ceil(STEPS / STEPS_PER_LIFE), seed, endOnFailure: false });
    expect(steps()).toBeGreaterThanOrEqual(STEPS);
  });
});
