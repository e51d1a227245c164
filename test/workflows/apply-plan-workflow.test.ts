import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';
import type { Activities } from '@kyhan/activities';
import type { MovedCycle } from '@kyhan/contracts';
import { applyIdOf } from '@kyhan/plan/ids';
import type { applyPlanWorkflow } from '@kyhan/workflows';
import { startTimeSkipping, type TimeSkipping } from './time-skipping.js';

const CYCLES = Array.from({ length: 25 }, (_, i) => `cast/monthly-report/2023-${i}`);
const NOTHING = { created: [], updated: [], unchanged: [], deleted: [], paused: [] };

describe('the application of a plan', () => {
  let temporal: TimeSkipping;
  let told: unknown[];
  let portions: number[];
  let ended: number;
  beforeAll(async () => {
    temporal = await startTimeSkipping();
  });
  afterAll(() => temporal?.stop());
  beforeEach(() => {
    told = [];
    portions = [];
    ended = 0;
  });

  const moved = (cycleId: string): MovedCycle => {
    return { cycleId, dueOn: '2023-10-31', moved: 1, retimed: 0, refused: [] };
  };
  const activities = (): Partial<Activities> => ({
    bringIntoForce: async () => ({ version: 2, changed: true }),
    keepPlanSchedules: async () => NOTHING,
    dueOpenings: async () => [],
    cyclesToMove: async () => CYCLES,
    moveCycles: async ({ cycleIds }) => {
      portions.push(cycleIds.length);
      return cycleIds.map(moved);
    },
    endApplication: async () => {
      ended += 1;
    },
    noteNotApplied: async (why) => void told.push(why),
  });

  const run = async (some: Partial<Activities>) => {
    temporal.use({ ...activities(), ...some });
    return await temporal.server.client.workflow.execute<typeof applyPlanWorkflow>('applyPlanWorkflow', {
      taskQueue: temporal.taskQueue,
      workflowId: applyIdOf('cast'),
      args: [{ planSlug: 'cast', hash: 'ab', moveOpen: false }],
    });
  };

  it('moves open cycles in portions, and answers what became of each', async () => {
    const answer = await run({});
    expect(answer).toMatchObject({ version: 2, changed: true, schedules: NOTHING, openedNow: [] });
    expect(answer.moved.map(({ cycleId }) => cycleId)).toEqual(CYCLES);
    expect([portions, ended, told]).toEqual([[10, 10, 5], 1, []]);
  });

  it('does a portion again that was lost, and none that is done', async () => {
    let lost = 0;
    await run({
      moveCycles: async ({ cycleIds }) => {
        portions.push(cycleIds.length);
        if (portions.length === 2 && (lost += 1) === 1) throw new Error('the worker was killed');
        return cycleIds.map(moved);
      },
    });
    expect([portions, ended]).toEqual([[10, 10, 10, 5], 1]);
  });

  it('says in a finding that a version is in force and could not be applied to its end', async () => {
    const moveCycles = () => Promise.reject(ApplicationFailure.nonRetryable('gone', 'CYCLE_NOT_FOUND'));
    await expect(run({ moveCycles })).rejects.toThrow();
    expect([told, ended]).toEqual([[{ planSlug: 'cast', version: 2, code: 'CYCLE_NOT_FOUND' }], 0]);
  });

  it('says nothing of a version that never came into force: its caller is told', async () => {
    const bringIntoForce = () =>
      Promise.reject(ApplicationFailure.nonRetryable('x', 'PLAN_CHANGED_MEANWHILE'));
    await expect(run({ bringIntoForce })).rejects.toThrow();
    expect([told, ended]).toEqual([[], 0]);
  });
});
