import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WorkflowUpdateFailedError, type WorkflowHandle } from '@temporalio/client';
import { ruleUpdate, submissionsWaitingSignal, type assignmentsWorkflow } from '@kyhan/workflows';
import { until } from '@kyhan/testkit/clock';
import { CYCLE, DAY, ofUnit, RegisterInMemory, type Ruled } from './register-in-memory.js';
import { startTimeSkipping, type TimeSkipping } from './time-skipping.js';

let temporal: TimeSkipping;
let register: RegisterInMemory;
let runs = 0;

beforeAll(async () => {
  temporal = await startTimeSkipping();
});
afterAll(() => temporal?.stop());
beforeEach(() => {
  register = new RegisterInMemory(() => temporal.server.currentTimeMs());
  temporal.use(register.activities);
});

type Shard = WorkflowHandle<typeof assignmentsWorkflow>;

async function startShard(): Promise<Shard> {
  runs += 1;
  return await temporal.server.client.workflow.start<typeof assignmentsWorkflow>('assignmentsWorkflow', {
    taskQueue: temporal.taskQueue,
    workflowId: `${CYCLE}/shard-0 (${runs})`,
    args: [{ cycleId: CYCLE, shard: 0 }],
  });
}

function ruling(unitId: string, wish: Partial<Ruled> = {}): Ruled {
  return { rulingId: `accept-${unitId}`, assignmentId: ofUnit(unitId), ruling: 'accept', ...wish };
}

const SENTENCE = 'Ý kiến xử lý của người dùng linh: xác nhận đạt yêu cầu 1 (Phường Bắc)';

const rule = (shard: Shard, wishes: Ruled[]) => {
  const rulings = wishes.map((wish) => register.rule(wish));
  return shard.executeUpdate(ruleUpdate, { args: [{ rulings, sentence: SENTENCE }] });
};

const turns = () => register.calls.filter((call) => call === 'takeTurn').length;

/** The shard's own time goes on this far. */
const HOUR = DAY / 24;
const pass = (days: number) => temporal.server.sleep(days * DAY);

describe('a shard of assignments', () => {
  it('acts at each instant of the timetable, never before it, and at no other', async () => {
    const timetable = await register.open(['bac']);
    const shard = await startShard();
    await shard.result();
    const { remindAt, dueAt, escalateAt, overdueRemindAt, lockAt } = timetable;
    const expected = [
      ['reminded', remindAt[0]!],
      ['reminded', remindAt[1]!],
      ['became-overdue', dueAt],
      ['escalated', escalateAt[0]!.at],
      ['overdue-reminded', overdueRemindAt[0]!],
      ['escalated', escalateAt[1]!.at],
      ['overdue-reminded', overdueRemindAt[1]!],
      ['escalated', escalateAt[2]!.at],
      ['missed', lockAt],
    ] as const;
    expect(register.events.map(({ fact }) => fact.type)).toEqual(expected.map(([type]) => type));
    for (const [index, { at }] of register.events.entries()) {
      const late = at - expected[index]![1];
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThan(HOUR);
    }
    // One turn to begin with, and one for each instant.
    expect(turns()).toBe(1 + expected.length);
  });

  it('takes in a submission as soon as it is rung, and the clocks of the unit stop', async () => {
    await register.open(['bac', 'nam']);
    const shard = await startShard();
    await pass(6);
    await register.submit('bac');
    await shard.signal(submissionsWaitingSignal);
    await until(async () => (register.story('bac').includes('submitted') ? true : undefined));
    await pass(15);
    expect(register.story('bac')).toEqual(['reminded', 'submitted', 'review-reminded']);
    expect(register.story('nam')).toContain('missed');
    expect(await rule(shard, [ruling('bac')])).toMatchObject([{ outcome: 'done' }]);
    await shard.result();
  });

  it('takes in what nobody rang for when it wakes by itself, on time by the instant of storage', async () => {
    const { dueAt } = await register.open(['bac'], { review: false });
    const shard = await startShard();
    await pass(9.5);
    register.store('bac', dueAt - 1);
    await shard.result();
    expect(register.story('bac')).toEqual(['reminded', 'reminded', 'submitted', 'accepted']);
    expect(register.get('bac').punctuality?.onTime).toBe(true);
  });

  it('rules in bulk in one update, each by its own id, and once', async () => {
    const units = Array.from({ length: 200 }, (_, i) => `don-vi-${i}`);
    await register.open([...units, 'nam']);
    const shard = await startShard();
    for (const unit of units) await register.submit(unit);
    await shard.signal(submissionsWaitingSignal);
    const requests = units.map((unit) => ruling(unit));
    const first = await rule(shard, requests);
    expect(first.filter(({ outcome }) => outcome === 'done')).toHaveLength(200);
    const told = register.events.length;
    const again = await rule(shard, requests);
    expect(again.filter(({ outcome }) => outcome === 'already-done')).toHaveLength(200);
    expect(register.events).toHaveLength(told);
    await shard.result();
  });

  it('answers what it refuses and why, and does the rest of the same update', async () => {
    await register.open(['bac', 'nam']);
    const shard = await startShard();
    const outcomes = await rule(shard, [
      ruling('bac', { rulingId: 'waive-bac', ruling: 'waive', reason: 'Đơn vị sắp xếp lại' }),
      ruling('nam'),
      ruling('tay'),
    ]);
    expect(outcomes).toMatchObject([
      { outcome: 'done' },
      { outcome: 'refused', code: 'NOTHING_SUBMITTED' },
      { outcome: 'refused', code: 'ASSIGNMENT_NOT_FOUND' },
    ]);
    await shard.result();
  });

  it('refuses an update without rulings, or with too many, and leaves no trace of it', async () => {
    await register.open(['bac']);
    const shard = await startShard();
    await expect(rule(shard, [])).rejects.toThrow(WorkflowUpdateFailedError);
    const tooMany = Array.from({ length: 501 }, (_, i) => ruling('bac', { rulingId: `r-${i}` }));
    await expect(rule(shard, tooMany)).rejects.toThrow(WorkflowUpdateFailedError);
    const long = Array.from({ length: 500 }, (_, i) =>
      ruling('bac', { rulingId: `r-${i}`.padEnd(400, 'x') }),
    );
    await expect(rule(shard, long)).rejects.toThrow(WorkflowUpdateFailedError);
    const { events } = await shard.fetchHistory();
    expect(events?.filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes)).toEqual([]);
    await shard.result();
  });

  it('lives on with what is handed over, until that has ended', async () => {
    await register.open(['bac']);
    const shard = await startShard();
    await pass(2);
    const handOver = { rulingId: 't', ruling: 'hand-over', to: 'dong', reason: 'Sáp nhập' } as const;
    expect(await rule(shard, [ruling('bac', handOver)])).toMatchObject([{ outcome: 'done' }]);
    await shard.result();
    expect(register.story('bac')).toContain('handed-over');
    expect(register.story('bac').at(-1)).toBe('missed');
  });

  it('says in its steps who ruled what, and in the wait that follows what the turn did', async () => {
    await register.open(['bac', 'nam']);
    const shard = await startShard();
    await register.submit('bac');
    await rule(shard, [ruling('bac')]);
    const { events } = await shard.fetchHistory();
    const steps = events
      ?.map(({ userMetadata }) => userMetadata?.summary?.data)
      .filter((data) => data !== undefined && data !== null);
    const words = steps?.map((data) => JSON.parse(new TextDecoder().decode(data)) as string);
    expect(words).toContain(SENTENCE);
    expect(words?.some((word) => /^Vừa ghi [1-9]/.test(word))).toBe(true);
    await shard.result();
  });

  it('answers a ruling that came while the last assignment ended', async () => {
    await register.open(['bac']);
    const shard = await startShard();
    await until(async () => (turns() === 1 ? true : undefined));
    let go = () => {};
    register.ready = new Promise((resolve) => (go = resolve));
    await register.submit('bac');
    const first = rule(shard, [ruling('bac')]);
    await until(async () => (turns() === 2 ? true : undefined));
    const late = rule(shard, [ruling('bac', { rulingId: 'waive-late', ruling: 'waive', reason: 'Muộn' })]);
    await until(async () => ((await updates(shard)) === 2 ? true : undefined));
    register.ready = Promise.resolve();
    go();
    expect(await first).toMatchObject([{ outcome: 'done' }]);
    expect(await late).toMatchObject([{ outcome: 'refused', code: 'ASSIGNMENT_ENDED' }]);
    await shard.result();
  });
});

/** How many updates the shard has taken on. */
async function updates(shard: Shard): Promise<number> {
  const { events = [] } = await shard.fetchHistory();
  return events?.filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes).length ?? 0;
}
