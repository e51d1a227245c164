import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Form, Plan } from '@kyhan/plan';
import { getAssignment, listSubmissions } from '@kyhan/register';
import { castPlan, MINH, unitAs } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';
import { startTestPortal, type TestPortal } from '@kyhan/testkit/portal';

const CYCLE = 'cast/monthly-report/2023-10';
const BAC = `${CYCLE}/main/phuong-bac`;
const NAM = `${CYCLE}/main/phuong-nam`;

/** The cast's report with a form, and two rules between its numbers. */
function withRules(plan: Plan): Plan {
  const field = (id: string, vi: string) => {
    return { id, type: 'number', label: { vi, en: id }, required: false } as const;
  };
  const fields = [
    field('asked', 'Số đã nhận'),
    field('answered', 'Số đã trả lời'),
    field('online', 'Trực tuyến'),
  ];
  const form: Form = {
    id: 'form',
    title: { vi: 'Báo cáo', en: 'Report' },
    sections: [{ id: 'main', title: { vi: 'Kết quả', en: 'Results' }, fields }],
    rules: [{ atMost: ['answered', 'asked'] }, { id: 'two-ways', atMost: ['online', 'asked'] }],
  };
  const asked = plan.obligations.map((obligation) => {
    if (obligation.id !== 'monthly-report') return obligation;
    return { ...obligation, steps: obligation.steps.map((step) => ({ ...step, form: 'form.yaml' })) };
  });
  return { ...plan, obligations: asked, forms: { ...plan.forms, 'form.yaml': form } };
}

describe('a coordinator’s ruling from a page', () => {
  let engine: Engine;
  let portal: TestPortal;
  let cookie: string;

  beforeAll(async () => {
    // Real time: it stays the 17th of October.
    engine = await startEngine({ startsOn: '2023-10-17', realMsPerDay: 24 * 60 * 60_000 });
    await engine.client.applyPlan({ plan: withRules(await castPlan()), actor: MINH });
    portal = await startTestPortal(engine.register, engine.clock.now(), { client: engine.client });
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

  it('is offered with a text for a chat group: who, what, until when, and no link', async () => {
    const body = await page(NAM);
    const [, said = ''] =
      /<summary[^>]*>.{0,80}Đoạn tin để nhắn vào nhóm.*?<p[^>]*>(.*?)<\/p>/s.exec(body) ?? [];
    expect(said).toMatch(
      /^Kính gửi Phường Nam: Báo cáo tháng, tháng 10\/2023 \(kế hoạch .*\), thời hạn .* \(còn \d+ ngày\)\./,
    );
    expect(said).not.toMatch(/https?:|\/s\//);
  });

  const handIn = async (submissionId: string) => {
    const link = portal.link(BAC, 'bac@cast.example.org');
    expect((await portal.hand(link, { submissionId, note: 'Đã thực hiện' })).status).toBe(303);
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

  it('to extend never shortens, and asks about a Sunday once more', async () => {
    const shorter = await press(NAM, 'extend', { reason: 'Bão', newDueOn: '2023-11-08' });
    expect(shorter).toContain('Gia hạn đến 2023-11-08 không kéo dài thời hạn');
    const asked = await press(NAM, 'extend', {
      reason: 'Bão',
      newDueOn: '2023-11-12',
      grantor: 'Phó Chủ tịch',
      document: 'Công văn 12/UBND',
    });
    expect(asked).toContain('Ngày mới 2023-11-12 không phải ngày làm việc');
    const form = asked.split('<form ').find((one) => one.includes('name="onDayOff"')) ?? '';
    const hidden = [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)];
    const fields = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
    const payload = new URLSearchParams(fields).toString();
    const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
    expect((await portal.ask('/rulings', { method: 'POST', payload, headers })).status).toBe(303);
    expect(await getAssignment(engine.register, NAM)).toMatchObject({ dueOn: '2023-11-12' });
    const shown = await page(NAM);
    expect(shown).toContain('Người cho phép: Phó Chủ tịch');
    expect(shown).toContain('Văn bản: Công văn 12/UBND');
  });

  it('to waive one rule of the form names it, tells the unit why, and lets that rule alone go', async () => {
    const told = await page(NAM);
    expect(told).toContain('Cho phép bỏ qua một quy tắc của biểu mẫu');
    expect(told).toContain('&quot;Số đã trả lời&quot; không lớn hơn &quot;Số đã nhận&quot;');
    const values = { asked: 5, answered: 9, online: 9 };
    const handed = async () =>
      await engine.client
        .submit({
          submissionId: 'nam-rules',
          assignmentId: NAM,
          values,
          nil: false,
          files: [],
          actor: unitAs('phuong-nam'),
          channel: 'api',
        })
        .catch((error: unknown) => error);
    expect(await handed()).toMatchObject({
      code: 'SUBMISSION_INVALID',
      problems: [{ rule: 'at-most-answered-asked' }, { rule: 'two-ways' }],
    });
    const unknown = await press(NAM, 'waive-rule', { rule: 'none', reason: 'x' });
    expect(unknown).toMatch(/^400 /);
    expect(unknown).toContain('không có quy tắc');
    const paper = 'Công văn 15/STTTT';
    const reason = 'Trả lời cả kiến nghị kỳ trước';
    const answer = await press(NAM, 'waive-rule', {
      rule: 'at-most-answered-asked',
      reason,
      document: paper,
    });
    expect(answer).toContain('Cho phép bỏ qua quy tắc của biểu mẫu:');
    expect(answer).toContain(reason);
    expect(answer).toContain(`Văn bản: ${paper}`);
    // It is offered no more; the other rule is.
    const form = answer.split('<form ').find((one) => one.includes('value="waive-rule"')) ?? '';
    expect(form).not.toContain('value="at-most-answered-asked"');
    expect(form).toContain('value="two-ways"');
    expect(await handed()).toMatchObject({ code: 'SUBMISSION_INVALID', problems: [{ rule: 'two-ways' }] });
    const mail = await until(async () => (await engine.inbox.messages({ search: reason }))[0]);
    expect(mail).toMatchObject({ to: ['nam@cast.example.org'] });
    expect(mail.text).toContain('"Số đã trả lời" không lớn hơn "Số đã nhận"');
  });

  it('to stop the clock says why, to the unit as well, and offers to start it', async () => {
    const stopped = await press(NAM, 'stop-clock', { reason: 'Chờ Sở Tài chính thẩm định' });
    expect(stopped).toContain('Thời hạn đang tạm dừng từ');
    expect(stopped).toContain('Chờ Sở Tài chính thẩm định');
    expect(stopped).not.toContain('value="stop-clock"');
    const { body } = await portal.ask(portal.link(NAM, 'nam@cast.example.org'));
    expect(body).toContain('Thời hạn đang tạm dừng từ');
    expect(await press(NAM, 'start-clock')).toContain('Tính lại thời hạn, hạn hết ngày 12 tháng 11 năm 2023');
    expect((await getAssignment(engine.register, NAM)).stoppedAt).toBeUndefined();
  });

  it('to return gives the reason to the unit, on its page and by mail', async () => {
    await handIn('bac-1');
    const answer = await press(BAC, 'return', {
      reason: 'Thiếu phụ lục',
      template: 'other-form',
      newDueOn: '',
    });
    expect(answer).toContain('Đề nghị bổ sung, hoàn thiện');
    expect(answer).toContain('đề nghị lập lại theo biểu mẫu.\nThiếu phụ lục');
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
    const offered = [...(await page(BAC)).matchAll(/name="ruling" value="([\w-]+)"/g)];
    expect(offered.map(([, ruling]) => ruling)).toEqual(['return', 'reopen']);
  });

  it('on what was accepted by mistake takes it back, and tells the unit', async () => {
    const answer = await press(BAC, 'reopen', { reason: 'Bấm nhầm dòng', newDueOn: '2023-11-15' });
    expect(answer).toContain('Mở lại, hạn mới hết ngày 15 tháng 11 năm 2023');
    expect((await getAssignment(engine.register, BAC)).endedAt).toBeUndefined();
    const mail = await until(async () => (await engine.inbox.messages({ search: 'Bấm nhầm dòng' }))[0]);
    expect(mail).toMatchObject({ subject: expect.stringMatching(/^Mở lại/) });
    expect(mail?.text).not.toContain('chưa nhận được');
  });

  it('on a version that a newer one has superseded is refused in words, with the newer to be read', async () => {
    const read = (await page(BAC)).split('<form ').find((one) => one.includes('value="accept"')) ?? '';
    const hidden = [...read.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)];
    await handIn('bac-3');
    const fields = hidden.map(([, name = '', value = '']) => [name, value] as const);
    const payload = new URLSearchParams({ ...Object.fromEntries(fields), ruling: 'accept' }).toString();
    const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
    const { status, body } = await portal.ask('/rulings', { method: 'POST', payload, headers });
    expect(status).toBe(409);
    expect(body).toContain('đã có phiên bản 3');
    expect(await press(BAC, 'accept')).toContain('Đạt yêu cầu');
  });

  it('to hand over names nobody beforehand, and goes on under the other unit in the same history', async () => {
    expect(await page(NAM)).toContain('<option value="" selected');
    const nobody = await press(NAM, 'hand-over', { reason: 'Sáp nhập', to: '' });
    expect(nobody).toMatch(/^400 /);
    const answer = await press(NAM, 'hand-over', { reason: 'Sáp nhập', to: 'phuong-dong' });
    expect(answer).toContain('Chuyển giao từ Phường Nam sang Phường Đông');
    expect(await getAssignment(engine.register, NAM)).toMatchObject({ unitId: 'phuong-dong' });
    const again = await press(NAM, 'hand-over', { reason: 'Sáp nhập', to: 'phuong-dong' });
    expect(again).toMatch(/^409 /);
    expect(again).toContain('Chưa thực hiện được: Phường Đông đã có việc này.');
  });

  it('to hand over revokes the link of the one before, and tells the other what it takes over', async () => {
    expect((await portal.ask(portal.link(NAM, 'nam@cast.example.org'))).status).toBe(403);
    expect((await portal.ask(portal.link(NAM, 'dong@cast.example.org'))).status).toBe(200);
    const mails = await until(async () => {
      const found = await engine.inbox.messages({ search: 'Sáp nhập' });
      return found.length >= 2 ? found : undefined;
    });
    expect(mails.map(({ to, subject }) => `${to.join()} ${subject.split(':')[0]}`).sort()).toEqual([
      'dong@cast.example.org Taken over',
      'nam@cast.example.org Chuyển giao',
    ]);
  });

  it('to hand over leaves the one before what happened until then, and nothing of what comes after', async () => {
    const link = portal.link(NAM, 'dong@cast.example.org');
    expect((await portal.hand(link, { submissionId: 'dong-1', note: 'Đông đã thực hiện' })).status).toBe(303);
    await until(async () => (await getAssignment(engine.register, NAM)).submittedAt);
    const seenBy = async (unitId: string) =>
      await portal.ask(`/assignments/${NAM}`, { headers: { cookie: await portal.signIn({ unitId }) } });
    const { status, body } = await seenBy('phuong-nam');
    expect(status).toBe(200);
    expect(body).toContain('Chuyển giao từ Phường Nam sang Phường Đông');
    expect(body).toContain('Đã chuyển giao');
    expect(body).not.toContain('Đã nhận báo cáo');
    expect(body).not.toContain('Đông đã thực hiện');
    expect((await seenBy('phuong-dong')).body).toContain('Đông đã thực hiện');
    expect((await seenBy('phuong-bac')).status).toBe(404);
  });

  it('sent twice decides once', async () => {
    // By the id of its stream, which stays.
    const dong = NAM;
    const fixed = { rulingId: 'double-click', reason: 'Không thuộc phạm vi' };
    await press(dong, 'waive', fixed);
    const again = await portal.press(
      '/rulings',
      { ...fixed, assignmentId: dong, ruling: 'waive' },
      { cookie },
    );
    expect(again.status).toBe(303);
    expect((await page(dong)).match(/Không thuộc phạm vi/g)).toHaveLength(1);
  });
});
