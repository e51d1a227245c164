import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { WorkflowNotFoundError } from '@temporalio/client';
import { KyhanError } from '@kyhan/errors';
import type { Activities } from '@kyhan/activities';
import {
  shardEndedSignal,
  type auditWorkflow,
  type cycleWorkflow,
  type openCycleWorkflow,
} from '@kyhan/workflows';
import { CYCLE, DAY, RegisterInMemory } from './register-in-memory.js';
import { startTimeSkipping, type TimeSkipping } from './time-skipping.js';

let temporal: TimeSkipping;
let register: RegisterInMemory;
let opened: Awaited<ReturnType<Activities['openCycle']>>;
let openings: Parameters<Activities['openCycle']>[0][];

// A server for each test: its time may stand still after a child was cancelled or refused.
beforeEach(async () => {
  temporal = await startTimeSkipping();
  register = new RegisterInMemory(() => temporal.server.currentTimeMs());
  openings = [];
  temporal.use({ ...register.activities, openCycle });
});
afterEach(() => temporal?.stop());

async function openCycle(wish: Parameters<Activities['openCycle']>[0]) {
  openings.push(wish);
  return opened;
}

/** What the register answers for a cycle of one shard; each test has a cycle of its own. */
function cycle(cycleId: string) {
  return {
    outcome: 'opened' as const,
    cycleId,
    planSlug: 'cast',
    obligationId: 'monthly-report',
    periodKey: '2023-10',
    assignments: 2,
    shards: [0],
    summary: 'Báo cáo tháng, tháng 10/2023',
    details: '- Hạn nộp: hết ngày 31 tháng 10 năm 2023',
  };
}

const REQUEST = { planSlug: 'cast', obligationId: 'monthly-report', periodKey: '2023-10' };
let runs = 0;

async function openNow(): Promise<string> {
  runs += 1;
  const { workflow } = temporal.server.client;
  const { taskQueue } = temporal;
  const workflowId = `open/cast/monthly-report (${runs})`;
  return await workflow.execute<typeof openCycleWorkflow>('openCycleWorkflow', {
    taskQueue,
    workflowId,
    args: [REQUEST],
  });
}

describe('the opening of a cycle', () => {
  it('ends within a day and leaves the cycle to its own life', async () => {
    await register.open(['bac', 'nam'], { review: false });
    opened = cycle(`${CYCLE}/a`);
    const begunAt = await temporal.server.currentTimeMs();
    expect(await openNow()).toBe(`${CYCLE}/a`);
    expect((await temporal.server.currentTimeMs()) - begunAt).toBeLessThan(DAY);
    const handle = temporal.server.client.workflow.getHandle<typeof cycleWorkflow>(`${CYCLE}/a`);
    expect((await handle.describe()).status.name).toBe('RUNNING');
    await handle.result();
    expect(register.closed).toEqual([`${CYCLE}/a`]);
  });

  it('says why where there is nothing to open, and starts nothing', async () => {
    opened = { outcome: 'nothing-to-open', reason: `${CYCLE}/c is closed` };
    expect(await openNow()).toBe(`${CYCLE}/c is closed`);
    const { workflow } = temporal.server.client;
    await expect(workflow.getHandle(`${CYCLE}/c`).describe()).rejects.toThrow(WorkflowNotFoundError);
  });

  it('waits for a register that is away, and opens once it is back', async () => {
    await register.open(['bac'], { review: false });
    opened = cycle(`${CYCLE}/d`);
    let refusals = 0;
    const failing: Activities['openCycle'] = async (wish) => {
      refusals += 1;
      if (refusals <= 2) throw new KyhanError('REGISTER_UNAVAILABLE', { reason: 'ECONNREFUSED' });
      return await openCycle(wish);
    };
    temporal.use({ ...register.activities, openCycle: failing });
    expect(await openNow()).toBe(`${CYCLE}/d`);
    expect(refusals).toBe(3);
    expect(openings).toEqual([REQUEST]);
    await temporal.server.client.workflow.getHandle(`${CYCLE}/d`).result();
  });
});

describe('a cycle', () => {
  it('shows where it stands once a day, and closes when the last of its shards has ended', async () => {
    const { lockAt, opensAt } = await register.open(['bac', 'nam']);
    opened = cycle(`${CYCLE}/e`);
    await openNow();
    const handle = temporal.server.client.workflow.getHandle<typeof cycleWorkflow>(`${CYCLE}/e`);
    expect(await handle.result()).toBe('Đã đóng');
    const closedAt = (await handle.describe()).closeTime?.getTime() ?? 0;
    expect(closedAt - lockAt).toBeGreaterThanOrEqual(0);
    expect(closedAt - lockAt).toBeLessThan(DAY);
    const looks = register.calls.filter((call) => call === 'cycleProgress').length;
    expect(looks).toBeGreaterThanOrEqual((lockAt - opensAt) / DAY);
    expect(looks).toBeLessThanOrEqual((lockAt - opensAt) / DAY + 2);
  });

  it('looks once more where a ruling has opened it again while its closing was on its way', async () => {
    await register.open(['bac']);
    opened = cycle(`${CYCLE}/g`);
    const { workflow } = temporal.server.client;
    let closings = 0;
    const closeCycle: Activities['closeCycle'] = async (wish) => {
      const closed = await register.activities.closeCycle(wish);
      closings += 1;
      if (closings === 1) await workflow.getHandle(`${CYCLE}/g`).signal(shardEndedSignal);
      return closed;
    };
    temporal.use({ ...register.activities, openCycle, closeCycle });
    await openNow();
    expect(await workflow.getHandle<typeof cycleWorkflow>(`${CYCLE}/g`).result()).toBe('Đã đóng');
    expect(closings).toBe(2);
  });

  it('lives on while one of two shards has ended', async () => {
    await register.open(['bac']);
    opened = { ...cycle(`${CYCLE}/f`), shards: [0, 1] };
    await openNow();
    const { workflow } = temporal.server.client;
    await workflow.getHandle(`${CYCLE}/f/shard-0`).result();
    await workflow.getHandle(`${CYCLE}/f/shard-1`).result();
    await workflow.getHandle(`${CYCLE}/f`).result();
    expect(register.closed).toEqual([`${CYCLE}/f`]);
  });
});

describe('the daily audit', () => {
  it('opens every period that is missing, and leaves one that is being opened', async () => {
    await register.open(['bac'], { review: false });
    const missing = ['2023-09', '2023-10'].map((periodKey) => {
      return { ...REQUEST, periodKey, summary: `Báo cáo tháng, kỳ ${periodKey}` };
    });
    let asked = 0;
    let go = () => {};
    const gate = new Promise<void>((resolve) => (go = resolve));
    temporal.use({
      ...register.activities,
      openCycle: async (wish) => {
        await gate;
        openings.push(wish);
        return { outcome: 'nothing-to-open', reason: 'test' };
      },
      plansToAudit: async () => ['cast'],
      auditPlan: async () => {
        asked += 1;
        return { missing, lines: ['- Đợt mở bù: 2'] };
      },
      reviveOpen: async ({ after }) =>
        after === undefined
          ? { lines: ['- Đợt a: khởi động lại'], next: 'a' }
          : { lines: [`- sau ${after}`] },
      wakeOverdue: async () => undefined,
    });
    const audit = (workflowId: string) =>
      temporal.server.client.workflow.execute<typeof auditWorkflow>('auditWorkflow', {
        taskQueue: temporal.taskQueue,
        workflowId,
      });
    const told = '- Đợt mở bù: 2\n- Đợt a: khởi động lại\n- sau a';
    expect(await audit('audit-1')).toBe(told);
    expect(await audit('audit-2')).toBe(told);
    go();
    const { workflow } = temporal.server.client;
    for (const { periodKey } of missing)
      expect(await workflow.getHandle(`open/cast/monthly-report/${periodKey}`).result()).toBe('test');
    expect(asked).toBe(2);
    expect(new Set(openings.map(({ periodKey }) => periodKey))).toEqual(new Set(['2023-09', '2023-10']));
  });
});
