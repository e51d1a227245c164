import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { reorganisationIdOf } from '@kyhan/plan/ids';
import { findCycle, getAssignment } from '@kyhan/register';
import { castPlan, LINH, MINH, unitAs } from '@kyhan/testkit/cast';
import { DAY, until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';
import { recordHistory } from './recorded-histories.js';

// Not a test: `npm run record-histories -- RELEASE` runs it to keep how the workflows of this release behave.
const { KYHAN_RECORDED_RELEASE: release = '' } = process.env;
const CYCLE = 'cast/monthly-report/2023-10';
const SHARD = `${CYCLE}/shard-0`;
const BAC = `${CYCLE}/main/phuong-bac`;
const NAM = `${CYCLE}/main/phuong-nam`;

async function started(dynamicConfig = {}): Promise<Engine> {
  const engine = await startEngine({ startsOn: '2023-10-16', realMsPerDay: 25_000, dynamicConfig });
  const plan = await castPlan();
  await engine.client.applyPlan({ plan, actor: MINH });
  return engine;
}

/** A month with all that happens in one: by its Schedule, on time, returned, extended, transferred, missed. */
async function liveMonth(engine: Engine): Promise<void> {
  const { register, client } = engine;
  const facts = (id: string) => getAssignment(register, id);
  const rule = async (wish: Parameters<typeof client.rule>[0][number]) =>
    expect(await client.rule([wish], LINH)).toMatchObject([{ outcome: 'done' }]);
  const submit = async (submissionId: string) => {
    const nil = { values: {}, nil: true, files: [], actor: unitAs('phuong-bac'), channel: 'api' } as const;
    await client.submit({ submissionId, assignmentId: BAC, ...nil });
    await until(async () => ((await facts(BAC)).submissionId === submissionId ? true : undefined));
  };
  await until(() => findCycle(register, CYCLE));
  await engine.moveTo('2023-10-24', '08:00');
  await submit('bac-1');
  await rule({ rulingId: 'r1', assignmentId: BAC, ruling: 'return', reason: 'Thiếu số liệu' });
  await submit('bac-2');
  await rule({ rulingId: 'r2', assignmentId: BAC, ruling: 'accept' });
  const days = { newDueOn: '2023-11-02', reason: 'Lũ' };
  await rule({ rulingId: 'r3', assignmentId: NAM, ruling: 'extend', ...days });
  await engine.moveTo('2023-11-04');
  await until(async () => (await facts(NAM)).overdueAt);
  await rule({
    rulingId: 'r4',
    assignmentId: NAM,
    ruling: 'hand-over',
    to: 'phuong-dong',
    reason: 'Sáp nhập',
  });
  // Each morning is lived: several in one step would be a gap.
  for (const [day, level] of [
    ['2023-11-07', 1],
    ['2023-11-08', 1],
    ['2023-11-09', 2],
    ['2023-11-10', 2],
    ['2023-11-13', 3],
    ['2023-11-14', 3],
  ] as const) {
    await engine.moveTo(day, '08:00');
    // What is handed over lives on under its id.
    await until(async () => ((await facts(NAM)).escalatedLevel >= level ? true : undefined));
  }
  await engine.moveTo('2023-11-17', '00:02');
  await until(async () => (await findCycle(register, CYCLE))?.closedAt);
  await engine.temporal.workflow.getHandle(CYCLE).result();
}

describe('the workflows of this release', () => {
  let engine: Engine;

  afterAll(() => engine?.stop());

  it('live a month', async () => {
    engine = await started();
    await liveMonth(engine);
    const audit = { taskQueue: 'kyhan', workflowId: 'audit' };
    expect(await engine.temporal.workflow.execute('auditWorkflow', audit)).toContain('số đợt mở bù: 1');
    const opening = await until(async () => {
      const query = "WorkflowType = 'openCycleWorkflow' AND ExecutionStatus = 'Completed'";
      for await (const { workflowId } of engine.temporal.workflow.list({ query })) return workflowId;
      return undefined;
    });
    const { temporal } = engine;
    await recordHistory(temporal, { release, story: 'opening', workflowId: opening });
    await recordHistory(temporal, { release, story: 'apply', workflowId: 'apply/cast' });
    await recordHistory(temporal, { release, story: 'cycle', workflowId: CYCLE });
    await recordHistory(temporal, { release, story: 'assignments', workflowId: SHARD });
    await recordHistory(temporal, { release, story: 'post-office', workflowId: 'post-office' });
    await recordHistory(temporal, { release, story: 'audit-that-opens', workflowId: 'audit' });
  });
});

describe('a shard with a long history', () => {
  let engine: Engine;

  beforeAll(async () => {
    engine = await started({ 'limit.historyCount.suggestContinueAsNew': 30 });
  });
  afterAll(() => engine?.stop());

  it('begins a new run', async () => {
    await liveMonth(engine);
    const first = await until(async () => {
      const query = `WorkflowId = '${SHARD}' AND ExecutionStatus = 'ContinuedAsNew'`;
      for await (const { runId } of engine.temporal.workflow.list({ query })) return runId;
      return undefined;
    });
    expect(await findCycle(engine.register, CYCLE)).toMatchObject({
      summary: { byStatus: { accepted: 1, missed: 1 } },
    });
    await recordHistory(engine.temporal, { release, story: 'new-run', workflowId: SHARD, runId: first });
  });
});

describe('a reorganisation', () => {
  let engine: Engine;

  beforeAll(async () => {
    engine = await startEngine({ startsOn: '2023-10-25', realMsPerDay: DAY });
  });
  afterAll(() => engine?.stop());

  it('waits for its day, is told of a new version, and is carried out', async () => {
    const plan = await castPlan();
    const ended = { lives: { to: '2023-10-27' }, successors: [{ unit: 'phuong-dong', from: '2023-10-28' }] };
    const ending = plan.units.map((unit) => {
      if (unit.id === 'phuong-bac') return { ...unit, ...ended };
      return unit.id === 'phuong-nam' ? { ...unit, lives: ended.lives } : unit;
    });
    await engine.client.applyPlan({ plan, actor: MINH });
    await until(() => findCycle(engine.register, CYCLE));
    await engine.client.applyPlan({ plan: { ...plan, units: ending }, actor: MINH });
    const planChanged = { ...plan, units: ending, title: { vi: 'Kế hoạch mới', en: 'A new plan' } };
    await engine.client.applyPlan({ plan: planChanged, actor: MINH });
    await engine.moveTo('2023-10-28', '00:00');
    const workflowId = reorganisationIdOf({ planSlug: 'cast', effective: '2023-10-28' });
    expect(await engine.temporal.workflow.getHandle(workflowId).result()).toContain('1');
    await recordHistory(engine.temporal, { release, story: 'reorganisation', workflowId });
  });
});
