import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getAssignment, listSubmissions } from '@kyhan/register';
import { castPlan, MINH } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';
import { multipart, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';

const CYCLE = 'cast/monthly-report/2023-10';
const BAC = `${CYCLE}/main/phuong-bac`;
const NAM = `${CYCLE}/main/phuong-nam`;

describe('a coordinator’s ruling from a page', () => {
  let engine: Engine;
  let portal: TestPortal;
  let cookie: string;

  beforeAll(async () => {
    // Real time: it stays the 17th of October.
    engine = await startEngine({ startsOn: '2023-10-17', realMsPerDay: 24 * 60 * 60_000 });
    const plan = await castPlan();
    await engine.client.applyPlan({ plan, actor: MINH });
    portal = await startTestPortal(engine.register, engine.clock.now(), engine.client);
    cookie = await portal.signIn('linh');
    // The register knows a cycle before its shard runs, and whoever rules waits for that a few seconds only.
    const shard = engine.temporal.workflow.getHandle(`${CYCLE}/shard-0`);
    await until(() => shard.describe().catch(() => undefined));
  });
  afterAll(async () => {
    await portal?.close();
    await engine?.stop();
    expect(portal.bugs).toEqual([]);
  });

  const page = async (assignmentId: string) =>
    (await portal.ask(`/assignments/${assignmentId}`, { headers: { cookie } })).body;

  /** Presses a button as a browser does, with the hidden fields of its form. */
  async function press(assignmentId: string, ruling: string, filledIn: Record<string, string> = {}) {
    const forms = (await page(assignmentId)).split('<form ');
    const form = forms.find((one) => one.includes(`name="ruling" value="${ruling}"`)) ?? '';
    const hidden = [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value] as const,
    );
    const payload = new URLSearchParams({ ...Object.fromEntries(hidden), ruling, ...filledIn }).toString();
    const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await portal.ask('/rulings', { method: 'POST', payload, headers });
    // What was carried out is shown anew; a refusal is told at once, with the status of its kind.
    if (answer.status !== 303) return `${answer.status} ${answer.body}`;
    const location = answer.headers.get('location') ?? '';
    return (await portal.ask(location, { headers: { cookie } })).body;
  }

  const handIn = async (submissionId: string) => {
    const form = await multipart({ submissionId, note: 'Đã thực hiện' });
    const link = portal.link(BAC, 'bac@cast.example.org');
    expect((await portal.ask(link, { method: 'POST', ...form })).status).toBe(303);
    await until(async () => {
      const { version, submittedAt } = await getAssignment(engine.register, BAC);
      const { length } = await listSubmissions(engine.register, BAC);
      return submittedAt !== undefined && version === length ? length : undefined;
    });
  };

  it('without a reason where one is due is refused in words, and nothing changes', async () => {
    const answer = await press(NAM, 'waive');
    expect(answer).toMatch(/^400 /);
    expect(answer).toContain('Chưa thực hiện được: Thiếu lý do.');
    expect((await getAssignment(engine.register, NAM)).endedAt).toBeUndefined();
  });

  it('to extend to a day that is over is refused in words', async () => {
    const answer = await press(NAM, 'extend', { reason: 'Bão', newDueOn: '2023-10-02' });
    expect(answer).toContain('Chưa thực hiện được: Ngày mới 2023-10-02 đã qua. Chọn một ngày chưa đến.');
  });

  it('to extend moves the day, and says why', async () => {
    const answer = await press(NAM, 'extend', { reason: 'Bão số 6', newDueOn: '2023-11-10' });
    expect(answer).toContain('Đã ghi nhận ý kiến xử lý.');
    expect(answer).toContain('Gia hạn đến hết ngày 10 tháng 11 năm 2023');
    expect(answer).toContain('Bão số 6');
    expect(await getAssignment(engine.register, NAM)).toMatchObject({ dueOn: '2023-11-10' });
  });

  it('to return gives the reason to the unit, on its page and by mail', async () => {
    await handIn('bac-1');
    const answer = await press(BAC, 'return', { reason: 'Thiếu phụ lục', newDueOn: '' });
    expect(answer).toContain('Đề nghị bổ sung, hoàn thiện');
    const { body } = await portal.ask(portal.link(BAC, 'bac@cast.example.org'));
    expect(body).toContain('Thiếu phụ lục');
    const mail = await until(async () => (await engine.inbox.messages({ search: 'Thiếu phụ lục' }))[0]);
    expect(mail).toMatchObject({
      to: ['bac@cast.example.org'],
      subject: expect.stringMatching(/^Đề nghị bổ sung, hoàn thiện/),
    });
  });

  it('to accept ends what was handed in again', async () => {
    await handIn('bac-2');
    expect(await press(BAC, 'accept')).toContain('Đạt yêu cầu');
    const { acceptedAt, submissionId } = await getAssignment(engine.register, BAC);
    expect([acceptedAt === undefined, submissionId]).toEqual([false, 'bac-2']);
    expect(await page(BAC)).not.toContain('name="ruling"');
  });

  it('to transfer to a unit that owes this already is refused in words; to another it passes', async () => {
    const toBac = await press(NAM, 'transfer', { reason: 'Sáp nhập', to: 'phuong-bac' });
    expect(toBac).toMatch(/^409 /);
    expect(toBac).toContain('Chưa thực hiện được: Phường Bắc đã có việc này.');
    const answer = await press(NAM, 'transfer', { reason: 'Sáp nhập', to: 'phuong-dong' });
    expect(answer).toContain('Chuyển giao cho Phường Đông');
    const { transferredFrom } = await getAssignment(engine.register, `${CYCLE}/main/phuong-dong`);
    expect(transferredFrom).toBe(NAM);
  });

  it('sent twice decides once', async () => {
    const dong = `${CYCLE}/main/phuong-dong`;
    const fixed = { rulingId: 'double-click', reason: 'Không thuộc phạm vi' };
    await press(dong, 'waive', fixed);
    const payload = new URLSearchParams({ ...fixed, assignmentId: dong, ruling: 'waive' }).toString();
    const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
    const again = await portal.ask('/rulings', { method: 'POST', payload, headers });
    expect(again.status).toBe(303);
    expect((await page(dong)).match(/Không thuộc phạm vi/g)).toHaveLength(1);
  });
});
