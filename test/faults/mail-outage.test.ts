import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NoticeState } from '@kyhan/engine';
import {
  assignmentHistory,
  checkInvariants,
  findCycle,
  getAssignment,
  listFindings,
  listNotices,
} from '@kyhan/register';
import { castPlan, MINH, unitAs } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';

const CYCLE = 'cast/monthly-report/2023-10';
const BAC = `${CYCLE}/main/phuong-bac`;
const NAM = `${CYCLE}/main/phuong-nam`;

describe('a mail server that is away for five plan days', () => {
  let engine: Engine;

  beforeAll(async () => {
    // Slow enough that nothing but the moves of this test lets days pass, fast enough that mail is tried again soon.
    engine = await startEngine({ startsOn: '2023-10-16', realMsPerDay: 120_000 });
    const plan = await castPlan();
    await engine.client.applyPlan({ plan, actor: MINH });
    await engine.moveTo('2023-10-17', '09:00');
    await engine.client.applyPlan({ plan, actor: MINH });
    await until(() => findCycle(engine.register, CYCLE));
    for (const ward of [BAC, NAM])
      await until(async () => (await stateOf(ward, 'opening')) === 'sent' || undefined);
  });
  afterAll(async () => await engine?.stop());

  const stateOf = async (assignmentId: string, kind: string): Promise<NoticeState | undefined> =>
    (await listNotices(engine.register, { assignmentId })).find((notice) => notice.kind === kind)?.state;

  /** Nobody wakes the post office: it knows when what was refused may be tried again. */
  const untilSent = (assignmentId: string, kind: string) =>
    until(async () => ((await stateOf(assignmentId, kind)) === 'sent' ? true : undefined));

  const openFindings = async (): Promise<string[]> =>
    (await listFindings(engine.register, { open: true })).map(({ kind }) => kind);

  const factsOf = async (assignmentId: string): Promise<string[]> =>
    (await assignmentHistory(engine.register, assignmentId)).events.map(({ fact }) => fact.type);

  it('disturbs the life of no assignment: both wards are reminded on the day, and Bắc hands in', async () => {
    await engine.parts.inbox.stop();
    // Five working days before 31 October.
    await engine.moveTo('2023-10-24', '09:00');
    for (const ward of [BAC, NAM])
      await until(async () => (await factsOf(ward)).includes('reminded') || undefined);
    await engine.moveTo('2023-10-26', '09:00');
    const receipt = await engine.client.submit({
      submissionId: 'bac-1',
      assignmentId: BAC,
      values: {},
      nil: true,
      files: [],
      actor: unitAs('phuong-bac'),
      channel: 'api',
    });
    expect(receipt).toMatchObject({ version: 1, onTime: true });
    await until(
      async () => (await getAssignment(engine.register, BAC)).submittedAt !== undefined || undefined,
    );
    expect(await factsOf(BAC)).toEqual(['opened', 'reminded', 'submitted']);
    expect(await factsOf(NAM)).toEqual(['opened', 'reminded']);
    expect(['pending', 'sending']).toContain(await stateOf(NAM, 'reminder'));
  });

  it('delays the mail and nothing else: it goes out afterwards, once, without the reminder whose reason is gone', async () => {
    // Told by the round that found nobody there, which may come after the unit has handed in.
    await until(async () => ((await openFindings()).includes('channel-held') ? true : undefined));
    await engine.moveTo('2023-10-29', '09:00');
    await engine.parts.inbox.start();
    await untilSent(NAM, 'reminder');
    await untilSent(BAC, 'receipt');
    expect(await stateOf(BAC, 'reminder')).toBe('cancelled');
    // The opening before, the reminder after: nothing twice.
    expect(await engine.inbox.messages({ to: 'nam@cast.example.org' })).toHaveLength(2);
    const ids = (await engine.inbox.messages()).map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(ids.length);
    // Closed once the first letter has left, a moment after that is written.
    await until(async () => ((await openFindings()).includes('channel-held') ? undefined : true));
  });

  it('leaves every invariant whole', async () => {
    const now = engine.clock.now();
    const results = await checkInvariants(engine.register, { now, graceMs: 24 * 60 * 60_000, expected: [] });
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
  });
});
