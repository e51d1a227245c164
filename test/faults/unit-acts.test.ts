import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assignmentHistory, checkInvariants, getAssignment, listFindings } from '@kyhan/register';
import { castPlan, LINH, MINH, unitAs } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';

const CYCLE = 'cast/monthly-report/2023-10';
const BAC = `${CYCLE}/main/phuong-bac`;
const NAM = `${CYCLE}/main/phuong-nam`;
const REASON = 'Nội dung này thuộc Phường Đông';

describe('what a unit does beside handing in', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await startEngine({ startsOn: '2023-10-20', realMsPerDay: 24 * 60 * 60_000 });
    await engine.client.applyPlan({ plan: await castPlan(), actor: MINH });
    await until(() => getAssignment(engine.register, NAM).catch(() => undefined));
  });
  afterAll(() => engine?.stop());

  const contest = {
    actId: 'y-kien-1',
    assignmentId: BAC,
    act: 'contest',
    reason: REASON,
    actor: unitAs('phuong-bac'),
  } as const;
  const untilContested = () =>
    until(async () => ((await getAssignment(engine.register, BAC)).contestedAt ? true : undefined));
  const openContests = async () =>
    (await listFindings(engine.register, { open: true }))
      .filter(({ kind }) => kind === 'contested')
      .map(({ subject }) => subject);
  const typesOf = async (id: string) =>
    (await assignmentHistory(engine.register, id)).events.map(({ fact }) => fact.type);

  it('holds while Temporal is away, and is taken in once when it is back', async () => {
    await engine.parts.temporal.stop();
    const receipt = await engine.client.act(contest);
    expect(receipt).toMatchObject({ kind: 'stored' });
    expect(await engine.client.act(contest)).toEqual({ ...receipt, kind: 'duplicate' });
    await engine.parts.temporal.start();
    // Whoever sends it again rings again; the daily audit would, too.
    await until(async () => {
      await engine.client.act(contest);
      return (await getAssignment(engine.register, BAC)).contestedAt === undefined ? undefined : true;
    });
    expect((await typesOf(BAC)).filter((type) => type === 'contested')).toEqual(['contested']);
  });

  it('is told to who coordinates by mail, in the unit’s words, and is a finding', async () => {
    await untilContested();
    const mail = await until(async () => (await engine.inbox.messages({ search: REASON }))[0]);
    expect(mail.subject).toMatch(/^Đề nghị xem lại việc giao/);
    expect(await openContests()).toEqual([BAC]);
  });

  it('is answered by who coordinates: the unit is told why it stays', async () => {
    const insist = { rulingId: 'r-1', assignmentId: BAC, ruling: 'insist', reason: 'Theo mục I' } as const;
    expect(await engine.client.rule([insist], LINH)).toMatchObject([{ outcome: 'done' }]);
    expect(await engine.client.rule([insist], LINH)).toMatchObject([{ outcome: 'already-done' }]);
    const again = await engine.client.rule([{ ...insist, rulingId: 'r-2' }], LINH);
    expect(again).toMatchObject([{ outcome: 'refused', code: 'NOT_CONTESTED' }]);
    const mail = await until(async () => (await engine.inbox.messages({ search: 'Theo mục I' }))[0]);
    expect(mail).toMatchObject({
      to: ['bac@cast.example.org'],
      subject: expect.stringMatching(/^Giữ nguyên việc giao/),
    });
    expect(await openContests()).toEqual([]);
  });

  it('leaves its words out of the histories of Temporal, and the proof whole', async () => {
    const { events } = await engine.temporal.workflow.getHandle(`${CYCLE}/shard-0`).fetchHistory();
    const payloads = [...JSON.stringify(events).matchAll(/"data":"([^"]+)"/g)]
      .map(([, data = '']) => Buffer.from(data, 'base64').toString())
      .join('\n');
    expect(payloads).toContain('giữ nguyên việc giao 1 (Phường Bắc)');
    expect(payloads).not.toContain(REASON);
    const results = await checkInvariants(engine.register, { now: engine.clock.now() });
    expect(results.flatMap(({ broken }) => broken)).toEqual([]);
  });
});
