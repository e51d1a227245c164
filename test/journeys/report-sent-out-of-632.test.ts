import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { owed, sendingOfReport } from '@kyhan/client';
import { listFindings, listNotices, verifyChains } from '@kyhan/register';
import { LINH } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { CYCLES_QUEUE, type auditWorkflow } from '@kyhan/workflows';
import { OfficeOf632 } from '../support/office-of-632.js';

const MAIN = 'lead-report/2023/main/so-tttt' as const;
const MINISTRY = 'van-thu@bo-tttt.example.org';
const PAPER = { number: '45', sign: 'BC-UBND', on: '2023-11-24', signatory: 'Phó Chủ tịch' };
const VALUES = {
  summary: 'Kết quả chung',
  'reporting-units': 3,
  briefings: 11,
  trained: 40,
  agencies: 26,
  'with-spokesperson': 3,
  'communes-with-spokesperson': 0,
  exhibitions: 1,
  books: 250,
  next: 'Năm 2024',
};

/** V-TC.1.e and "Chế độ báo cáo": what the lead has written goes to the province and, by it, to the ministry. */
describe("the lead's report of plan 632, once it is accepted,", () => {
  let office: OfficeOf632;
  beforeAll(async () => {
    office = await OfficeOf632.start('2023-10-18');
    await office.engine.moveTo('2023-11-07', '08:00');
    await office.confirm('lead-report/2023', { reason: 'Thông tư 02/2023/TT-BTTTT' });
    await office.handIn('lead-report/2023/draft/so-tttt', {}, 'Dự thảo kèm Tờ trình 215/TTr-STTTT');
    await office.rule('lead-report/2023/draft/so-tttt', 'accept');
    await office.engine.moveTo('2023-11-24', '08:00');
    await office.handIn(MAIN, VALUES);
    await office.rule(MAIN, 'accept');
  });
  afterAll(async () => {
    await office?.engine.stop();
  });

  const issue = async () =>
    await office.engine.client.issueReport({ assignmentId: office.id(MAIN), document: PAPER, actor: LINH });
  /** The daily audit, at once. */
  const audit = async () =>
    await office.engine.temporal.workflow.execute<typeof auditWorkflow>('auditWorkflow', {
      taskQueue: CYCLES_QUEUE,
      workflowId: 'audit/reports',
    });
  const letters = async () =>
    (await office.engine.inbox.messages({ to: MINISTRY })).filter(({ subject }) =>
      subject.startsWith('Báo cáo số'),
    );
  const states = async () => {
    const { register, clock } = office.engine;
    const sending = await sendingOfReport(register, await owed({ register }, office.id(MAIN)), clock.now());
    return sending?.recipients.map(({ name, state }) => [name.vi, state]);
  };

  it('goes to nobody from its draft', async () => {
    const { register, client, clock } = office.engine;
    const assignmentId = office.id('lead-report/2023/draft/so-tttt');
    expect(
      await sendingOfReport(register, await owed({ register }, assignmentId), clock.now()),
    ).toBeUndefined();
    const refused = client.issueReport({ assignmentId, document: PAPER, actor: LINH });
    await expect(refused).rejects.toMatchObject({ code: 'NO_RECIPIENTS' });
  });

  it('leaves under its number to the ministry and the province, with what it says', async () => {
    expect(await issue()).toBe('recorded');
    const [letter] = await until(async () => {
      const own = await letters();
      return own.length === 0 ? undefined : own;
    });
    expect(letter?.subject).toContain('Báo cáo số 45/BC-UBND: Báo cáo tổng hợp của cơ quan chủ trì');
    expect(letter?.text).toContain('Kính gửi: Bộ Thông tin và Truyền thông (b/c)');
    expect(letter?.text).toContain('Kết quả chung');
    await until(async () => ((await states())?.every(([, state]) => state === 'taken') ? true : undefined));
    expect(await states()).toEqual([
      ['UBND tỉnh', 'taken'],
      ['Bộ Thông tin và Truyền thông (b/c)', 'taken'],
    ]);
  });

  it('leaves to nobody twice, though it is asked for again and time passes', async () => {
    expect(await issue()).toBe('duplicate');
    await office.engine.moveTo('2023-11-28', '08:00');
    expect(await letters()).toHaveLength(1);
    expect(await listNotices(office.engine.register, { kind: 'issued-report' })).toHaveLength(2);
  });

  it('has arrived once its number of arrival is noted; what has not is a finding after five working days', async () => {
    const of = { assignmentId: office.id(MAIN), actor: LINH };
    await office.engine.client.noteReportArrival({ ...of, recipient: 2, number: '3418', on: '2023-11-28' });
    expect(await states()).toEqual([
      ['UBND tỉnh', 'taken'],
      ['Bộ Thông tin và Truyền thông (b/c)', 'arrived'],
    ]);
    await office.engine.moveTo('2023-12-02', '08:00');
    await audit();
    const found = await listFindings(office.engine.register);
    const missing = found.find(({ kind }) => kind === 'report-not-arrived');
    expect(missing).toMatchObject({ subject: office.id(MAIN), data: { recipients: [{ vi: 'UBND tỉnh' }] } });
    await office.engine.client.noteReportArrival({ ...of, recipient: 1, number: '901', on: '2023-11-27' });
    const open = await listFindings(office.engine.register, { open: true });
    expect(open.filter(({ kind }) => kind.startsWith('report-'))).toEqual([]);
  });

  it('breaks nothing that the register holds', async () => {
    expect(await office.broken()).toEqual([]);
    expect((await verifyChains(office.engine.register)).broken).toBeUndefined();
  });
});
