import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { insertCycle, listUnitActs, recordSubmission, type Register } from '@kyhan/register';
import {
  BAC,
  castCycle,
  castTurn,
  insertPlan,
  NAM,
  ofUnit,
  opening,
  planWithForm,
  submission,
} from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { BEARER, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const NOW = at('2026-03-04', 9);
const REASON = 'Việc này thuộc Phường Nam';

describe('a unit that says "not ours" on its page, while Temporal is away', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let link: string;
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register, planWithForm());
    await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
    portal = await startTestPortal(register, NOW);
    link = portal.link(ofUnit(BAC), `dau-moi@${BAC}.example.org`);
  });
  afterEach(async () => {
    await portal?.close();
    expect(portal.bugs).toEqual([]);
  });
  afterAll(() => registers.end());

  const page = async (path = link) => (await portal.ask(path)).body;
  const staffPage = async () => (await portal.ask(`/assignments/${ofUnit(BAC)}`, { headers: BEARER })).body;
  const stored = () => listUnitActs(register, ofUnit(BAC));
  const send = (fields: Record<string, string>, path = `${link}/acts`) => portal.press(path, fields);

  /** Presses the button as a browser does, with the hidden field of its form. */
  async function contest(reason: string) {
    const form = (await page()).split('<form ').find((one) => one.includes('value="contest"')) ?? '';
    const action = /action="([^"]+)"/.exec(form)?.[1] ?? '';
    const actId = /name="actId" value="([^"]+)"/.exec(form)?.[1] ?? '';
    return await send({ actId, act: 'contest', reason }, action);
  }

  it('is shown that it is recorded, with its words and their proof, and is asked no more', async () => {
    const answer = await contest(REASON);
    expect(answer.status).toBe(303);
    const shown = await page(answer.headers.get('location') ?? '');
    expect(shown).toContain('Đã ghi nhận; cơ quan đầu mối được báo.');
    const [act] = await stored();
    expect(act).toMatchObject({ act: 'contest', reason: REASON, actor: `unit:${BAC}`, storedAt: NOW });
    for (const words of ['Đề nghị xem lại việc giao, lúc 04/03/2026 16:00', REASON, act!.hash])
      expect(shown).toContain(words);
    expect(shown).not.toContain('value="contest"');
    expect(await page()).not.toContain('Đã ghi nhận; cơ quan đầu mối được báo.');
  });

  it('proposes whose it is: nothing is chosen for it, and who coordinates reads it before and after a turn', async () => {
    const form = (await page()).split('<form ').find((one) => one.includes('value="contest"')) ?? '';
    expect(form).toContain('<option value="" selected');
    expect(form).toContain(`<option value="${NAM}">Phường Nam`);
    expect(form).not.toContain(`<option value="${BAC}">`);
    const proposing = { actId: 'y-kien-1', act: 'contest', reason: REASON, proposed: NAM };
    expect((await send(proposing)).status).toBe(303);
    expect(await page()).toContain('Đề nghị chuyển cho Phường Nam');
    expect(await staffPage()).toContain('Đề nghị chuyển cho Phường Nam');
    await castTurn(register, { now: NOW });
    const after = await staffPage();
    for (const words of ['Đề nghị chuyển cho Phường Nam', 'thuộc trách nhiệm của Phường Nam'])
      expect(after).toContain(words);
  });

  it('goes on owing it: the form to hand in stays', async () => {
    await contest(REASON);
    expect(await page()).toContain('name="submissionId"');
  });

  it('says nothing by opening the page, as mail scanners do', async () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS'] as const)
      await portal.ask(`${link}/acts?act=contest&actId=a&reason=x`, { method });
    expect(await stored()).toEqual([]);
  });

  it('keeps what it wrote where that could not be taken, and is told why', async () => {
    const answer = await send({ actId: 'a'.repeat(101), act: 'contest', reason: REASON });
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('Chưa gửi được; chưa có gì được lưu');
    expect(answer.body).toContain(`>${REASON}</textarea>`);
    expect(answer.body).toContain(`formaction="${link}?lang=en"`);
    expect((await contest(' ')).body).toContain('Thiếu lý do.');
    expect((await send({ actId: 'a', act: 'sing', reason: REASON })).status).toBe(400);
    expect((await send({}, `${link}/acts`)).status).toBe(400);
    expect(await stored()).toEqual([]);
  });

  it('is one act, however often the form is sent, and another’s is not its own', async () => {
    const twice = { actId: 'y-kien-1', act: 'contest', reason: REASON };
    expect([(await send(twice)).status, (await send(twice)).status]).toEqual([303, 303]);
    expect((await send({ ...twice, actId: 'y-kien-2' })).status).toBe(409);
    expect(await stored()).toHaveLength(1);
    expect(await listUnitActs(register, ofUnit(NAM))).toEqual([]);
  });

  it('is heard on the coordinator’s page before and after a turn, with what to answer', async () => {
    await contest(REASON);
    const before = await staffPage();
    for (const words of ['Đã nhận của đơn vị, sắp được đưa vào diễn biến:', REASON])
      expect(before).toContain(words);
    expect(before).not.toContain('name="ruling" value="insist"');
    await castTurn(register, { now: NOW });
    const after = await staffPage();
    for (const words of ['Đơn vị đề nghị xem lại việc giao:', REASON, 'name="ruling" value="insist"'])
      expect(after).toContain(words);
    expect(after).not.toContain('sắp được đưa vào diễn biến');
    const findings = (await portal.ask('/findings', { headers: BEARER })).body;
    expect(findings).toContain('đơn vị cho biết việc này không thuộc trách nhiệm của mình');
  });

  it('notes how it goes and by when it is promised; the office notes what it was told by telephone', async () => {
    await send({ actId: 'ghi-1', act: 'note', reason: 'Đang tổng hợp', promisedOn: '' });
    await castTurn(register, { now: NOW });
    const fields = { actId: 'ghi-2', assignmentId: ofUnit(BAC), act: 'note', promisedOn: '2026-03-27' };
    const post = (more: object) => portal.press('/acts', { ...fields, ...more }, BEARER);
    expect((await post({ reason: 'Báo qua điện thoại', promisedOn: '2026-03-03' })).body).toContain(
      'Ngày mới 2026-03-03 đã qua.',
    );
    const answer = await post({ reason: 'Báo qua điện thoại' });
    expect(answer.status).toBe(303);
    await castTurn(register, { now: NOW });
    const location = answer.headers.get('location') ?? '';
    const shown = (await portal.ask(location, { headers: BEARER })).body;
    for (const words of [
      'Đã ghi nhận.',
      'Hẹn gửi ngày 27 tháng 3 năm 2026',
      'hẹn gửi ngày 27 tháng 3 năm 2026; tạm dừng nhắc đến hết ngày đó',
      'Đang tổng hợp',
    ])
      expect(shown).toContain(words);
    expect(await page()).toContain('Hẹn gửi ngày 27 tháng 3 năm 2026');
    expect((await portal.press('/acts', {})).status).toBe(403);
  });

  it('takes back what it sent, as long as nobody has ruled on it', async () => {
    expect(await page()).not.toContain('value="withdraw"');
    await recordSubmission(register, submission('s-1', { storedAt: NOW }));
    await castTurn(register, { now: NOW });
    expect(await page()).toContain('value="withdraw"');
    expect((await send({ actId: 'rut-1', act: 'withdraw', reason: '' })).status).toBe(303);
    await castTurn(register, { now: NOW });
    const shown = await page();
    expect(shown).toContain('Rút báo cáo đã gửi, lúc 04/03/2026 16:00');
    expect(shown).not.toContain('value="withdraw"');
    expect(await staffPage()).toContain('Rút báo cáo đã gửi');
  });

  it('asks for an extension; the coordinator finds the day filled in, and may refuse', async () => {
    const ask = { act: 'ask', reason: 'Chờ số liệu', newDueOn: '2026-04-02' };
    expect((await send({ ...ask, actId: 'xin-1', newDueOn: '2026-03-25' })).status).toBe(409);
    expect((await send({ ...ask, actId: 'xin-1' })).status).toBe(303);
    expect(await page()).not.toContain('value="ask"');
    await castTurn(register, { now: NOW });
    expect(await page()).toContain('Xin gia hạn đến ngày 02 tháng 4 năm 2026');
    const staff = await staffPage();
    for (const words of [
      'Đơn vị đề nghị gia hạn đến ngày 02 tháng 4 năm 2026:',
      'Chờ số liệu',
      'name="newDueOn" type="date" value="2026-04-02"',
      'name="ruling" value="refuse"',
    ])
      expect(staff).toContain(words);
  });

  it('tells the API the same, with a receipt', async () => {
    const path = `/api/v1/assignments/${encodeURIComponent(ofUnit(BAC))}`;
    const headers = { ...BEARER, 'content-type': 'application/json' };
    const payload = JSON.stringify({ actId: 'y-kien-1', act: 'contest', reason: REASON });
    const answer = await portal.ask(`${path}/acts`, { method: 'POST', headers, payload });
    expect(JSON.parse(answer.body)).toEqual({
      kind: 'stored',
      actId: 'y-kien-1',
      number: 1,
      storedAt: '2026-03-04T16:00:00+07:00',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    await castTurn(register, { now: NOW });
    const history = JSON.parse((await portal.ask(`${path}/history`, { headers: BEARER })).body) as unknown;
    expect(history).toMatchObject({
      assignment: { contestedAt: '2026-03-04T16:00:00+07:00' },
      acts: [{ actId: 'y-kien-1', act: 'contest', reason: REASON, actor: 'person:minh' }],
    });
  });
});
