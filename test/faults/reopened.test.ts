import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { RulingWish } from '@kyhan/contracts';
import { shardIdOf } from '@kyhan/plan/ids';
import { checkInvariants, findCycle, getAssignment, listNotices } from '@kyhan/register';
import { castPlan, LINH, MINH, unitAs } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';

const CYCLE = 'cast/monthly-report/2023-10';
const SHARD = shardIdOf({ cycleId: CYCLE, shard: 0 });
const [BAC, NAM] = [`${CYCLE}/main/phuong-bac`, `${CYCLE}/main/phuong-nam`] as const;
const NEW_DAY = { newDueOn: '2023-11-20', reason: 'Bấm nhầm dòng' } as const;

describe('a mistake that is seen after the cycle has closed and its shard is gone', () => {
  let engine: Engine;

  beforeAll(async () => {
    engine = await startEngine({ startsOn: '2023-10-16', realMsPerDay: 60_000 });
    await engine.client.applyPlan({ plan: await castPlan(), actor: MINH });
    await engine.moveTo('2023-10-17', '08:00');
    await until(() => getAssignment(engine.register, NAM).catch(() => undefined));
    for (const unit of ['phuong-bac', 'phuong-nam']) await handIn(unit, 1);
    await done({ rulingId: 'ok', assignmentId: BAC, ruling: 'accept', version: 1 });
    await done({ rulingId: 'ok', assignmentId: NAM, ruling: 'waive', reason: 'Nhầm đơn vị' });
    await closed(1);
  });
  afterAll(async () => await engine?.stop());

  const isRunning = async (workflowId: string): Promise<boolean> => {
    try {
      return (await engine.temporal.workflow.getHandle(workflowId).describe()).status.name === 'RUNNING';
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  };
  const running = async () => [await isRunning(CYCLE), await isRunning(SHARD)];
  const rule = async (wish: RulingWish) => (await engine.client.rule([wish], LINH))[0];
  const done = async (wish: RulingWish) => expect(await rule(wish)).toMatchObject({ outcome: 'done' });
  const handIn = async (unit: string, version: number) => {
    const assignmentId = `${CYCLE}/main/${unit}`;
    const nil = { values: {}, nil: true, files: [], actor: unitAs(unit), channel: 'api' } as const;
    await engine.client.submit({ submissionId: `${unit}-${version}`, assignmentId, ...nil });
    await until(async () =>
      (await getAssignment(engine.register, assignmentId)).version === version ? true : undefined,
    );
  };
  /** Waits until it has closed so often and nothing of it runs. */
  const closed = async (times: number) => {
    await until(async () => (await findCycle(engine.register, CYCLE))?.closedAt);
    await until(async () => ((await running()).includes(true) ? undefined : true));
    const letters = await listNotices(engine.register, { kind: 'cycle-summary' });
    expect(letters.map(({ ordinal }) => ordinal).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: times }, (_, i) => i + 1),
    );
  };

  it('takes no other ruling than one that takes the end back', async () => {
    for (const ruling of ['accept', 'waive', 'extend'] as const)
      expect(await rule({ rulingId: `late ${ruling}`, assignmentId: NAM, ruling, ...NEW_DAY })).toMatchObject(
        { outcome: 'refused', code: 'ASSIGNMENT_ENDED' },
      );
    expect(await running()).toEqual([false, false]);
  });

  it('is mended by a return of what was accepted: the cycle is open and runs again', async () => {
    await done({ rulingId: 'back', assignmentId: BAC, ruling: 'return', version: 1, ...NEW_DAY });
    expect(await getAssignment(engine.register, BAC)).toMatchObject({ dueOn: '2023-11-20' });
    expect((await findCycle(engine.register, CYCLE))?.closedAt).toBeUndefined();
    expect(await running()).toEqual([true, true]);
  });

  it('is mended by reopening beside it, once however often it is asked', async () => {
    const wish = { rulingId: 'again', assignmentId: NAM, ruling: 'reopen', ...NEW_DAY } as const;
    await done(wish);
    expect(await rule(wish)).toMatchObject({ outcome: 'already-done' });
    // What waited when it was waived waits for a ruling again.
    const { endedAt, submittedAt } = await getAssignment(engine.register, NAM);
    expect([endedAt, submittedAt === undefined]).toEqual([undefined, false]);
  });

  it('ends once more, and the cycle closes with a summary of its own', async () => {
    await handIn('phuong-bac', 2);
    await done({ rulingId: 'ok 2', assignmentId: BAC, ruling: 'accept', version: 2 });
    await done({ rulingId: 'ok 2', assignmentId: NAM, ruling: 'accept', version: 1 });
    await closed(2);
    expect((await getAssignment(engine.register, BAC)).version).toBe(2);
  });

  it('is reopened alone where all had ended, and every invariant holds', async () => {
    await done({ rulingId: 'third', assignmentId: NAM, ruling: 'reopen', ...NEW_DAY });
    expect(await running()).toEqual([true, true]);
    await done({ rulingId: 'ok 3', assignmentId: NAM, ruling: 'accept' });
    await closed(3);
    const broken = (await checkInvariants(engine.register, { now: engine.clock.now() })).flatMap(
      (invariant) => invariant.broken,
    );
    expect(broken).toEqual([]);
  });
});
