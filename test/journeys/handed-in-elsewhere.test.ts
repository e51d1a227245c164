import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntryBody } from '@kyhan/contracts';
import {
  assignmentHistory,
  checkInvariants,
  getAssignment,
  listNotices,
  listSubmissions,
  verifyChains,
} from '@kyhan/register';
import { castPlan, LINH, MINH, unitAs } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';

const CYCLE = 'cast/monthly-report/2023-10';
/** Telephones that the paper follows. */
const BAC = `${CYCLE}/main/phuong-bac`;
/** Telephones its figures, which are entered at once. */
const NAM = `${CYCLE}/main/phuong-nam`;
const REASON = 'Đơn vị gửi theo mẫu cũ';

describe('figures telephoned at 16:55 on the due day, and the paper two days later in a wrong template', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await startEngine({ startsOn: '2023-10-20', realMsPerDay: 24 * 60 * 60_000 });
    await engine.client.applyPlan({ plan: await castPlan(), actor: MINH });
    await until(() => getAssignment(engine.register, NAM).catch(() => undefined));
    await engine.moveTo('2023-10-31', '16:56');
  });
  afterAll(() => engine?.stop());

  const enter = (assignmentId: string, submissionId: string, onBehalf: EntryBody) =>
    engine.client.submit({
      submissionId,
      assignmentId,
      values: {},
      nil: false,
      note: 'Tổ chức 12 buổi, 340 người dự',
      files: [],
      actor: LINH,
      channel: 'page',
      onBehalf,
    });
  const standing = (id: string) => getAssignment(engine.register, id);
  const typesOf = async (id: string) =>
    (await assignmentHistory(engine.register, id)).events.map(({ fact }) => fact.type);
  const untilIt = (id: string, fact: string) =>
    until(async () => ((await typesOf(id)).includes(fact as never) ? true : undefined));
  const chased = async (id: string) =>
    (await listNotices(engine.register, { assignmentId: id })).filter(({ kind }) =>
      ['overdue', 'escalation'].includes(kind),
    );

  it('is noted by who coordinates, or entered as it was told', async () => {
    const note = { actId: 'dt-1', act: 'note', reason: 'Báo số liệu qua điện thoại lúc 16:55' } as const;
    await engine.client.act({ ...note, assignmentId: BAC, promisedOn: '2023-11-02', actor: LINH });
    await untilIt(BAC, 'noted');
    const telephoned = { means: 'telephone', receivedOn: '2023-10-31', receivedTime: '16:55' } as const;
    const receipt = await enter(NAM, 'nam-dt', { ...telephoned, reason: 'Báo qua điện thoại' });
    expect(receipt).toMatchObject({ version: 1, onTime: true });
    await untilIt(NAM, 'submitted');
  });

  it('brings no overdue letter in between', async () => {
    await engine.moveTo('2023-11-01', '09:00');
    await untilIt(BAC, 'became-overdue');
    // Of this morning: left a day later it would be the second of that day, and what Nam disputes would wait for another.
    await until(async () => (await engine.inbox.messages({ to: 'linh@cast.example.org' }))[0]);
    await engine.moveTo('2023-11-02', '09:00');
    await engine.moveTo('2023-11-02', '14:00');
    const paper = { means: 'template', receivedOn: '2023-11-02', reason: REASON } as const;
    expect(await enter(BAC, 'bac-giay', paper)).toMatchObject({ version: 1, onTime: false });
    expect(await enter(NAM, 'nam-giay', paper)).toMatchObject({ version: 2 });
    await untilIt(BAC, 'submitted');
    await until(async () => ((await standing(NAM)).version === 2 ? true : undefined));
    expect([await chased(BAC), await chased(NAM)]).toEqual([[], []]);
    expect(await typesOf(NAM)).not.toContain('became-overdue');
  });

  it('is on time or late as the day of receipt says: of the paper, or of what was told before it', async () => {
    const second = Date.parse('2023-11-02T17:00:00Z') - 1;
    expect(await standing(BAC)).toMatchObject({
      onTime: false,
      punctualAt: second,
      entered: { means: 'template', receivedOn: '2023-11-02' },
    });
    expect(await standing(NAM)).toMatchObject({
      onTime: true,
      punctualVersion: 1,
      punctualAt: Date.parse('2023-10-31T09:55:00Z'),
    });
    expect(await listSubmissions(engine.register, BAC)).toMatchObject([
      { actor: 'person:linh', onBehalf: { means: 'template', reason: REASON } },
    ]);
  });

  it('is told to the unit, with why, and confirmed by it', async () => {
    const mail = await until(
      async () => (await engine.inbox.messages({ to: 'bac@cast.example.org', search: REASON }))[0],
    );
    expect(mail.subject).toMatch(/^Báo cáo được nhập thay/);
    expect(mail.text).toContain('nhận ngày 02 tháng 11 năm 2023');
    const confirm = {
      actId: 'xn-1',
      assignmentId: BAC,
      act: 'confirm',
      actor: unitAs('phuong-bac'),
    } as const;
    await expect(engine.client.act({ ...confirm, actor: LINH })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await engine.client.act(confirm)).toMatchObject({ kind: 'stored' });
    await until(async () => (await standing(BAC)).entered?.confirmedAt);
    const dispute = { actId: 'sai-1', act: 'dispute', reason: 'Số người dự là 430', version: 2 } as const;
    await engine.client.act({ ...dispute, assignmentId: NAM, actor: unitAs('phuong-nam') });
    const told = await until(async () => (await engine.inbox.messages({ search: 'Số người dự là 430' }))[0]);
    expect(told).toMatchObject({ to: ['linh@cast.example.org'] });
  });

  it('leaves the proof whole, and its words out of the histories of Temporal', async () => {
    expect((await verifyChains(engine.register)).broken).toBeUndefined();
    const results = await checkInvariants(engine.register, { now: engine.clock.now() });
    expect(results.flatMap(({ broken }) => broken)).toEqual([]);
    const { events } = await engine.temporal.workflow.getHandle(`${CYCLE}/shard-0`).fetchHistory();
    const payloads = [...JSON.stringify(events).matchAll(/"data":"([^"]+)"/g)]
      .map(([, data = '']) => Buffer.from(data, 'base64').toString())
      .join('\n');
    expect(payloads).not.toContain(REASON);
  });
});
