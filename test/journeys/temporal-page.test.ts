import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assignmentHistory, getAssignment } from '@kyhan/register';
import { castPlan, LINH, MINH, unitAs } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startEngine, type Engine, temporalPage, type TemporalPage } from '@kyhan/testkit/engine';

const CYCLE = 'cast/monthly-report/2023-10';
const BAC = `${CYCLE}/main/phuong-bac`;
const NAM = `${CYCLE}/main/phuong-nam`;

const REMINDED =
  'Vừa ghi sổ: nhắc việc 1 (Phường Nam); chờ đến 00:00 ngày 01/11/2023, hoặc báo cáo, hoặc ý kiến xử lý';

/** Ids, names of code and English have no place in what an administrator reads. */
const CODE = /[a-z]+[-_][a-z]+|[a-z][A-Z]|\b(cycle|assignment|overdue|submitted|undefined)\b/;

let engine: Engine;

beforeAll(async () => {
  // A plan day takes 30 seconds, and as long a cycle takes to look again: days pass by the moves of this test.
  engine = await startEngine({ startsOn: '2023-10-20', realMsPerDay: 30_000 });
  const plan = await castPlan();
  await engine.client.applyPlan({ plan, actor: MINH });
  await until(() => getAssignment(engine.register, BAC).catch(() => undefined));
  const nil = { values: {}, nil: true, files: [], actor: unitAs('phuong-bac'), channel: 'api' } as const;
  await engine.client.submit({ submissionId: 'bac-1', assignmentId: BAC, ...nil });
  // A ruling that comes before the wait after that turn leaves none to show.
  await stepOf(/^Vừa ghi sổ: đã nhận 1 /);
  await engine.client.rule([{ rulingId: 'a', assignmentId: BAC, ruling: 'accept' }], LINH);
  await engine.moveTo('2023-10-30', '08:00');
  await stepOf(/^Vừa ghi sổ: nhắc việc 1 /);
  await engine.moveTo('2023-11-01');
  // The register knows it a moment before the page does.
  await until(async () =>
    (await page(`${CYCLE}/shard-0`)).attributes['KyhanOverdue'] === 1 ? true : undefined,
  );
});
afterAll(() => engine?.stop());

const page = (workflowId: string) => temporalPage(engine.temporal, workflowId);

/** Waits until the shard lives and its history shows this step. */
async function stepOf(words: RegExp): Promise<void> {
  await until(async () => {
    const shard = await page(`${CYCLE}/shard-0`).catch(() => undefined);
    return shard?.steps.some((step) => words.test(step)) === true ? true : undefined;
  });
}

/** Waits until a page shows these words: a cycle writes where it stands every 30 seconds here. */
async function pageWith(workflowId: string, words: string): Promise<TemporalPage> {
  return await until(async () => {
    const shown = await page(workflowId);
    return shown.current.includes(words) ? shown : undefined;
  });
}

describe("Temporal's own page", () => {
  it('says of a cycle which obligation and period it is, until when, and under which clause', async () => {
    const { summary, details, attributes } = await page(CYCLE);
    expect(summary).toBe('Báo cáo tháng, tháng 10/2023');
    expect(details).toContain('Kế hoạch: số 01/KH-UBND, mục I.1');
    expect(details).toContain('Kỳ: từ ngày 01 tháng 10 năm 2023 đến hết ngày 31 tháng 10 năm 2023');
    expect(details).toContain('Thời hạn: hết ngày 31 tháng 10 năm 2023');
    expect(details).toContain('Số việc được giao: 2');
    expect(attributes).toMatchObject({
      KyhanPlan: 'cast',
      KyhanObligation: 'monthly-report',
      KyhanPeriod: '2023-10',
      KyhanAssignments: 2,
    });
  });

  it('says of its assignments where they stand and what was done, in words', async () => {
    const { summary, details, current, steps, attributes } = await page(`${CYCLE}/shard-0`);
    expect(summary).toBe('Việc được giao: Báo cáo tháng, tháng 10/2023');
    expect(details).toContain('Thời hạn: hết ngày 31 tháng 10 năm 2023');
    expect(current).toContain('Tổng số việc: 2');
    expect(current).toContain('Đạt yêu cầu: 1');
    expect(current).toContain('Quá hạn: 1');
    // The morning's turn, which calls the first level, may have come before this look.
    expect(current).toMatch(
      /Các lượt xử lý gần đây\*\*\n\n(- .*\n)*- \d\d:\d\d ngày 01\/11\/2023: quá hạn 1 \(Phường Nam\)\n- /,
    );
    expect(attributes).toMatchObject({ KyhanPeriod: '2023-10', KyhanOverdue: 1 });
    expect(steps).toEqual(
      expect.arrayContaining([
        'Xử lý những gì đã nhận và đã đến hạn',
        expect.stringMatching(/^Vừa ghi sổ: đã nhận 1 \(Phường Bắc, đúng hạn\); chờ đến \d\d:\d\d ngày /),
        'Ý kiến xử lý của người dùng linh: xác nhận đạt yêu cầu 1 (Phường Bắc)',
        expect.stringMatching(/^Vừa ghi sổ: đạt yêu cầu 1 \(Phường Bắc\); chờ đến /),
        REMINDED,
        expect.stringMatching(/^Vừa ghi sổ: quá hạn 1 \(Phường Nam\); chờ đến /),
      ]),
    );
  });

  it('names the units that are overdue on the page of the cycle, and keeps it when the cycle has closed', async () => {
    await pageWith(CYCLE, 'Quá hạn: 1 (Phường Nam)');
    // Two weeks in one step are a gap of ours: it reminds once, climbs, and locks two working days later.
    for (const [day, time, fact] of [
      ['2023-11-15', '00:00', 'caught-up'],
      ['2023-11-15', '08:00', 'overdue-reminded'],
      ['2023-11-16', '08:00', 'escalated'],
      ['2023-11-18', '00:00', 'missed'],
    ] as const) {
      await engine.moveTo(day, time);
      await until(async () => {
        const { events } = await assignmentHistory(engine.register, NAM);
        return events.find((event) => event.fact.type === fact);
      });
    }
    const { current } = await pageWith(CYCLE, 'Đã đóng');
    expect(current).toMatch(/Được giao 2: đã hoàn thành đúng hạn 1, quá hạn 0; chưa nhận được báo cáo 1;/);
    expect((await engine.temporal.workflow.getHandle(CYCLE).describe()).status.name).toBe('COMPLETED');
  });

  it('says what the post office did last, and what the daily audit found', async () => {
    const office = await page('post-office');
    expect(office.summary).toBe('Bưu cục: gửi các thông báo đến hạn');
    expect(office.current).toMatch(/Lượt gần nhất: gửi \d+\/\d+ thông báo/);
    // The one that a worker asks for at its start comes before there is a plan.
    await until(async () => {
      const query = "WorkflowType = 'auditWorkflow' AND ExecutionStatus = 'Completed'";
      for await (const { workflowId } of engine.temporal.workflow.list({ query }))
        if ((await page(workflowId)).current.includes('số đợt mở bù: 0')) return true;
      return undefined;
    });
  });

  it('speaks no code: neither ids nor English in any summary, detail or step', async () => {
    const ids: string[] = [];
    for await (const { workflowId } of engine.temporal.workflow.list()) ids.push(workflowId);
    const kyhan = ids.filter((id) => !id.startsWith('temporal-sys'));
    expect(kyhan.some((id) => id.startsWith('open/'))).toBe(true);
    for (const id of kyhan) {
      const { summary, details, current, steps } = await page(id);
      const spoken = [summary, details, current, ...steps].join('\n').replaceAll(/`[^`]*`/g, '');
      expect(spoken.split('\n').filter((line) => CODE.test(line))).toEqual([]);
      expect(summary).not.toBe('');
    }
  });
});
