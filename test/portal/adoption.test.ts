import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Plan } from '@kyhan/plan';
import { listAssignments, listNotices, listSubmissions, type Register } from '@kyhan/register';
import { BAC, castPlan, insertPlan } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { unzipSync } from 'fflate';

describe('the page of what had come before the software was in use, without a script', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let plan: Plan;
  let portal: TestPortal;
  let linh: { cookie: string };
  beforeAll(async () => {
    register = await registers.open();
    plan = { ...(await castPlan()), inForce: { from: '2026-01-02', to: '2028-12-31' } };
    await insertPlan(register, plan, '2026-06-15');
    portal = await startTestPortal(register, at('2026-06-15', 2));
    linh = { cookie: await portal.signIn('linh') };
  });
  afterAll(async () => {
    await portal?.close();
    await registers.end();
    expect(portal?.bugs ?? []).toEqual([]);
  });

  const path = () => `/plans/${plan.slug}/adoption`;
  const give = async (content: string) =>
    await portal.hand(
      path(),
      {},
      { files: [{ input: 'file', name: 'da-nhan.csv', content: Buffer.from(content) }], headers: linh },
    );
  const PERIOD = '2026-03';
  const list = (day: string, unit = BAC) =>
    `SỔ THEO DÕI BÁO CÁO,,,,\nTT,Đơn vị,Nhiệm vụ,Kỳ báo cáo,Ngày nhận,Số ký hiệu văn bản\n1,${unit},${plan.obligations[0]!.id},${PERIOD},${day},12/BC-UBND\n`;

  it('gives the list to fill in as a sheet', async () => {
    const { status, bytes } = await portal.ask(`${path()}?as=xlsx`, { headers: linh });
    expect(status).toBe(200);
    expect(Object.keys(unzipSync(new Uint8Array(bytes)))).toContain('xl/workbook.xml');
  });

  it('tells what is wrong by its line, and keeps nothing', async () => {
    const { status, body } = await give(list('31/02/2026', 'phuong-bak'));
    expect([status, body.includes('dòng 3: cột Đơn vị: kế hoạch không có đơn vị “phuong-bak”')]).toEqual([
      400,
      true,
    ]);
    expect(await listAssignments(register)).toEqual([]);
  });

  it('shows what it would take over first, and takes it over when that is pressed', async () => {
    const { status, body } = await give(list('31/03/2026'));
    expect([status, body.includes('Sẽ nhập 1 việc')]).toEqual([200, true]);
    expect(await listAssignments(register)).toEqual([]);
    const [, rows = ''] = /name="rows" value="([^"]*)"/.exec(body) ?? [];
    const taken = await portal.hand(path(), { rows: rows.replaceAll('&quot;', '"') }, { headers: linh });
    expect([taken.status, taken.headers.get('location')]).toEqual([303, `${path()}?outcome=1`]);
    const [assignment] = await listAssignments(register);
    expect(await listSubmissions(register, assignment!.assignmentId)).toMatchObject([
      { onBehalf: { means: 'before-use', receivedOn: '2026-03-31', document: '12/BC-UBND' } },
    ]);
    const shown = await portal.ask(`/assignments/${assignment!.assignmentId}`, { headers: linh });
    expect(shown.body).toContain('đã nhận trước khi dùng phần mềm');
    expect(await listNotices(register)).toEqual([]);
  });

  it('is of who coordinates alone', async () => {
    const bac = { cookie: await portal.signIn({ unitId: BAC }) };
    expect((await portal.ask(path(), { headers: bac })).status).toBe(403);
  });
});
