import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  assignmentHistory,
  checkInvariants,
  findCycle,
  getAssignment,
  listNotices,
  verifyChains,
} from '@kyhan/register';
import { castPlan, LINH, MINH, unitAs } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';

const CYCLE = 'cast/monthly-report/2023-10';
const BAC = `${CYCLE}/main/phuong-bac`;
const NAM = `${CYCLE}/main/phuong-nam`;

/** When Nam is reminded of its due day, 31 October, and what follows the overdue notice of 1 November; how often by then. */
const LADDER = [
  ['2023-10-24', '08:00', 'reminded', 1],
  ['2023-10-30', '08:00', 'reminded', 2],
  ['2023-11-01', '00:00', 'became-overdue', 1],
  ['2023-11-02', '08:00', 'escalated', 1],
  ['2023-11-03', '08:00', 'overdue-reminded', 1],
  ['2023-11-06', '08:00', 'escalated', 2],
  ['2023-11-07', '08:00', 'overdue-reminded', 2],
  ['2023-11-08', '08:00', 'escalated', 3],
  ['2023-11-09', '08:00', 'overdue-reminded', 3],
  ['2023-11-15', '00:00', 'missed', 1],
] as const;

describe('a month of the plan', () => {
  let engine: Engine;

  beforeAll(async () => {
    // A plan day is a minute: beside the opening, which the Schedule does, days pass by the moves of this test.
    engine = await startEngine({ startsOn: '2023-10-16', realMsPerDay: 60_000 });
    const plan = await castPlan();
    await engine.moveTo('2023-10-16', '18:00');
    await engine.client.applyPlan({ plan, actor: MINH });
  });
  afterAll(async () => await engine?.stop());

  const lived = async (assignmentId: string, fact: string): Promise<number> =>
    (await assignmentHistory(engine.register, assignmentId)).events.filter(
      (event) => event.fact.type === fact,
    ).length;

  /** How many letters are due and have not left. */
  const undelivered = async (): Promise<number> => {
    const now = engine.clock.now();
    return (await listNotices(engine.register)).filter(
      ({ state, notBefore }) => notBefore <= now && ['pending', 'claimed', 'sending'].includes(state),
    ).length;
  };

  it('opens by its Schedule on the day and writes to both wards', async () => {
    await until(() => findCycle(engine.register, CYCLE));
    await engine.moveTo('2023-10-17', '08:00');
    const mail = await until(async () => (await engine.inbox.messages({ to: 'bac@cast.example.org' }))[0]);
    expect(mail.subject).toContain('Báo cáo tháng');
    expect(mail.text).toContain('ngày 31 tháng 10 năm 2023');
    expect(mail.text).toContain('http://portal.example.org/s/');
  });

  it('takes in what Bắc hands in, gives a receipt at once and one by mail, and accepts', async () => {
    const receipt = await engine.client.submit({
      submissionId: 'bac-1',
      assignmentId: BAC,
      values: {},
      nil: true,
      note: 'Không phát sinh',
      files: [],
      actor: unitAs('phuong-bac'),
      channel: 'api',
    });
    expect(receipt).toMatchObject({ kind: 'stored', version: 1, onTime: true });
    await until(async () => (await getAssignment(engine.register, BAC)).submittedAt);
    await until(async () => (await engine.inbox.messages({ search: 'Biên nhận' }))[0]);
    const wish = { rulingId: 'accept-bac', assignmentId: BAC, ruling: 'accept' } as const;
    const ruled = () => engine.client.rule([wish], LINH);
    expect(await ruled()).toMatchObject([{ outcome: 'done' }]);
    expect(await ruled()).toMatchObject([{ outcome: 'already-done' }]);
  });

  it('lets Nam fall overdue, climb the chain, and be missed; then the cycle closes', async () => {
    for (const [day, time, fact, times] of LADDER) {
      await engine.moveTo(day, time);
      await until(async () => ((await lived(NAM, fact)) >= times ? true : undefined));
      // On the next rung a letter that has not left would have lost its reason.
      await until(async () => ((await undelivered()) === 0 ? true : undefined));
    }
    const cycle = await until(async () => {
      const found = await findCycle(engine.register, CYCLE);
      return found?.closedAt === undefined ? undefined : found;
    });
    expect(cycle.summary).toMatchObject({ byStatus: { accepted: 1, missed: 1 } });
    const { events } = await assignmentHistory(engine.register, NAM);
    const types = events.map(({ fact }) => fact.type);
    expect(types[0]).toBe('opened');
    expect(types.at(-1)).toBe('missed');
    expect(types.filter((type) => type === 'escalated')).toHaveLength(3);
    expect(types.indexOf('became-overdue')).toBeLessThan(types.indexOf('escalated'));
  });

  it('leaves a register that holds every invariant, and mail that is all sent or had lost its reason', async () => {
    await until(async () => {
      const notices = await listNotices(engine.register);
      const waiting = notices.filter(
        (n) =>
          n.state !== 'sent' && n.state !== 'cancelled' && n.notBefore <= engine.clock.now() - 86_400_000,
      );
      return waiting.length === 0 ? true : undefined;
    });
    expect((await verifyChains(engine.register)).broken).toBeUndefined();
    const results = await checkInvariants(engine.register, { now: engine.clock.now() });
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    expect(await engine.inbox.messages({ to: 'thanh-pho@cast.example.org' })).not.toEqual([]);
  });
});
