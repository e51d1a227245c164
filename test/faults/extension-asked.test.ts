import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RulingWish } from '@kyhan/contracts';
import {
  assignmentHistory,
  checkInvariants,
  findCycle,
  getAssignment,
  listFindings,
  listNotices,
} from '@kyhan/register';
import { castPlan, LINH, MINH, unitAs } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';

const CYCLE = 'cast/monthly-report/2023-10';
const [BAC, NAM] = [`${CYCLE}/main/phuong-bac`, `${CYCLE}/main/phuong-nam`] as const;
const ASKED_DAY = '2023-11-10';
const REASON = 'Chờ số liệu của ba thôn';

describe('an extension that a unit asks for before its day is over', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await startEngine({ startsOn: '2023-10-20', realMsPerDay: 24 * 60 * 60_000 });
    await engine.client.applyPlan({ plan: await castPlan(), actor: MINH });
    await until(() => getAssignment(engine.register, NAM).catch(() => undefined));
  });
  afterAll(() => engine?.stop());

  const bac = () => getAssignment(engine.register, BAC);
  const rule = async (wish: RulingWish) => (await engine.client.rule([wish], LINH))[0];
  const done = async (wish: RulingWish) => expect(await rule(wish)).toMatchObject({ outcome: 'done' });
  const openAskings = async () =>
    (await listFindings(engine.register, { open: true })).filter(({ kind }) => kind === 'extension-asked');
  const ask = { assignmentId: BAC, act: 'ask', actId: 'xin-1', actor: unitAs('phuong-bac') } as const;

  it('is told to who coordinates, by mail and as a finding, and the day stands', async () => {
    const { dueOn } = await bac();
    await engine.client.act({ ...ask, newDueOn: ASKED_DAY, reason: REASON });
    await until(async () => (await bac()).asking);
    const mail = await until(async () => (await engine.inbox.messages({ search: REASON }))[0]);
    expect(mail.subject).toMatch(/^Đề nghị gia hạn/);
    expect(await openAskings()).toMatchObject([{ subject: BAC }]);
    expect((await bac()).dueOn).toBe(dueOn);
  });

  it('waits for its answer after the report has come late, was accepted, and the cycle has closed', async () => {
    await engine.moveTo('2023-11-02', '09:00');
    const handIn = { values: {}, nil: true, files: [], actor: unitAs('phuong-bac'), channel: 'api' } as const;
    await engine.client.submit({ submissionId: 'bac-1', assignmentId: BAC, ...handIn });
    await until(async () => ((await bac()).version === 1 ? true : undefined));
    await done({ rulingId: 'ok', assignmentId: BAC, ruling: 'accept' });
    await done({ rulingId: 'no', assignmentId: NAM, ruling: 'waive', reason: 'Không phát sinh' });
    await until(async () => (await findCycle(engine.register, CYCLE))?.closedAt);
    expect(await bac()).toMatchObject({ onTime: false, asking: { newDueOn: ASKED_DAY } });
    expect(await openAskings()).toHaveLength(1);
  });

  it('counts where it is granted then, with the day that was asked for; the cycle gets a new summary', async () => {
    await done({ rulingId: 'granted', assignmentId: BAC, ruling: 'extend', reason: 'Đồng ý' });
    expect(await bac()).toMatchObject({ onTime: true, endedAt: expect.any(Number) });
    const { events } = await assignmentHistory(engine.register, BAC);
    expect(events.at(-1)?.fact).toMatchObject({ type: 'extended', asked: 'xin-1' });
    const summaries = await until(async () => {
      const letters = await listNotices(engine.register, { kind: 'cycle-summary' });
      return letters.length === 2 ? letters : undefined;
    });
    const inOrder = summaries.toSorted((a, b) => a.ordinal - b.ordinal);
    expect(inOrder.map(({ data }) => data)).toMatchObject([{ late: 1 }, { onTime: 1 }]);
    expect(await openAskings()).toEqual([]);
  });

  it('is answered once, and every invariant holds', async () => {
    const again = { rulingId: 'granted', assignmentId: BAC, ruling: 'extend', reason: 'Đồng ý' } as const;
    expect(await rule(again)).toMatchObject({ outcome: 'already-done' });
    expect(await rule({ ...again, rulingId: 'twice' })).toMatchObject({ code: 'ASSIGNMENT_ENDED' });
    await until(async () => (await findCycle(engine.register, CYCLE))?.closedAt);
    const broken = (await checkInvariants(engine.register, { now: engine.clock.now() })).flatMap(
      (invariant) => invariant.broken,
    );
    expect(broken).toEqual([]);
  });
});
