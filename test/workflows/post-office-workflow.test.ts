import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';
import type { WorkflowHandle } from '@temporalio/client';
import type { Activities } from '@kyhan/activities';
import { noticesWaitingSignal, type postOfficeWorkflow } from '@kyhan/workflows';
import { until } from '@kyhan/testkit/clock';
import { startTimeSkipping, type TimeSkipping } from './time-skipping.js';

const MINUTE = 60_000;

let temporal: TimeSkipping;
let office: WorkflowHandle<typeof postOfficeWorkflow>;
let runs = 0;

beforeAll(async () => {
  temporal = await startTimeSkipping();
});
afterAll(() => temporal?.stop());
afterEach(() => office?.terminate());

/** The office over rounds that a test writes; gives back when each was done, in the server's time. */
async function startOffice(round: (count: number) => Awaited<ReturnType<Activities['deliverNotices']>>) {
  const doneAt: number[] = [];
  temporal.use({
    deliverNotices: async () => {
      doneAt.push(await temporal.server.currentTimeMs());
      return round(doneAt.length);
    },
  });
  runs += 1;
  office = await temporal.server.client.workflow.start('postOfficeWorkflow', {
    taskQueue: temporal.taskQueue,
    workflowId: `post-office-${runs}`,
  });
  await restsAfter(1);
  return doneAt;
}

/** So many rounds are in the history and the office waits again: cut off in a round, this server stands still. */
async function restsAfter(rounds: number): Promise<void> {
  await until(async () => {
    const { events = [] } = await office.fetchHistory();
    const timers = (events ?? []).filter((event) => event.timerStartedEventAttributes);
    return timers.length >= rounds ? true : undefined;
  });
}

const quiet = { sent: 0, waiting: 0, nextInMs: 5 * MINUTE, details: '', language: 'vi' } as const;

describe('the post office', () => {
  it('goes round when the last round said so', async () => {
    const doneAt = await startOffice((count) => ({ ...quiet, nextInMs: count === 1 ? MINUTE : 5 * MINUTE }));
    await temporal.server.sleep(12 * MINUTE);
    const pauses = doneAt.slice(1).map((at, i) => Math.floor((at - doneAt[i]!) / MINUTE));
    expect(pauses).toEqual([1, 5, 5]);
  });

  it('goes at once when notices are queued', async () => {
    const doneAt = await startOffice(() => quiet);
    await office.signal(noticesWaitingSignal);
    await restsAfter(2);
    expect(doneAt[1]! - doneAt[0]!).toBeLessThan(quiet.nextInMs);
  });

  it('outlives a round that repeating cannot mend', async () => {
    const doneAt = await startOffice((count) => {
      if (count === 1) throw ApplicationFailure.nonRetryable('no such cycle', 'CYCLE_NOT_FOUND');
      return quiet;
    });
    await temporal.server.sleep(2 * MINUTE);
    expect(doneAt).toHaveLength(2);
    expect((await office.describe()).status.name).toBe('RUNNING');
  });
});
