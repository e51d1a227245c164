import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Plan } from '@kyhan/plan';
import {
  getAssignment,
  insertCycle,
  listSubmissions,
  listUnitActs,
  storeRulings,
  type Register,
} from '@kyhan/register';
import {
  BAC,
  castCycle,
  castTurn,
  FILLED_IN,
  insertPlan,
  NAM,
  ofUnit,
  opening,
  planWithForm,
} from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { BEARER, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const NOW = at('2026-03-28', 9);
const ENTRY = {
  submissionId: 'giay-1',
  note: 'Như văn bản',
  means: 'paper',
  receivedOn: '2026-03-24',
  receivedTime: '',
  reason: 'Đơn vị gửi bản giấy',
  document: '12/BC-UBND',
  act: 'submit',
};

describe('what came on paper, on the page of who coordinates', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let link: string;
  const address = `/entries/${ofUnit(BAC)}`;
  beforeEach(async () => await begin());
  afterEach(async () => {
    await portal?.close();
    expect(portal.bugs).toEqual([]);
  });
  afterAll(() => registers.end());

  async function begin(applied?: Plan): Promise<void> {
    await portal?.close();
    register = await registers.open();
    await insertPlan(register, applied);
    await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
    portal = await startTestPortal(register, NOW);
    link = portal.link(ofUnit(BAC), `dau-moi@${BAC}.example.org`);
  }
  const send = async (changes: Record<string, string> = {}) =>
    await portal.hand(address, { ...ENTRY, ...changes }, { headers: BEARER });
  const staffPage = async (path = `/assignments/${ofUnit(BAC)}`) =>
    (await portal.ask(path, { headers: BEARER })).body;
  const unitPage = async () => (await portal.ask(link)).body;
  const answer = (fields: Record<string, string>) =>
    portal.press(`${link}/acts`, { actId: 'tra-loi-1', version: '1', ...fields });

  it('is a link away from the assignment, and shown to nobody else', async () => {
    expect(await staffPage()).toContain(`href="${address}"`);
    expect(await staffPage(address)).toContain('Nhập thay đơn vị');
    expect((await portal.ask(address)).status).toBe(403);
  });

  it('is marked in history, list and page of the unit, which confirms it', async () => {
    const sent = await send();
    expect(sent.status).toBe(303);
    expect(await staffPage(sent.headers.get('location') ?? '')).toContain('Đã nhập thay đơn vị');
    await castTurn(register, { now: NOW });
    const said = 'văn bản giấy, nhận ngày 24 tháng 3 năm 2026';
    for (const shown of [await staffPage(), await unitPage()])
      for (const words of [said, 'Đơn vị gửi bản giấy', '12/BC-UBND']) expect(shown).toContain(words);
    expect(await staffPage('/matrix?from=2026-03-01&to=2026-03-31')).toContain('nhập thay');
    expect(await unitPage()).toContain('value="confirm"');
    expect((await answer({ act: 'confirm', reason: '' })).status).toBe(303);
    expect(await unitPage()).not.toContain('value="confirm"');
    await castTurn(register, { now: NOW });
    expect((await getAssignment(register, ofUnit(BAC))).entered).toMatchObject({ confirmedAt: NOW });
    expect(await unitPage()).toContain('Đơn vị đã xác nhận.');
    const receipt = (await portal.ask(`${link}/receipt/giay-1`)).body;
    expect(receipt).toContain(said);
  });

  it('is called accepted in no receipt before its unit has answered, where nobody reviews', async () => {
    await begin(planWithForm({ review: false }));
    expect((await send(FILLED_IN)).status).toBe(303);
    await castTurn(register, { now: NOW });
    const receipt = (await portal.ask(`${link}/receipt/giay-1`)).body;
    expect(receipt).not.toContain('ngay khi nhận');
    expect(receipt).toContain('khi đơn vị xác nhận');
  });

  it('says to its unit, once it is accepted, how what is wrong can still be mended', async () => {
    await send();
    await castTurn(register, { now: NOW });
    const accept = { assignmentId: ofUnit(BAC), rulingId: 'r-1', ruling: 'accept', reason: '' } as const;
    await storeRulings(register, { rulings: [{ ...accept, actor: 'person:linh' }], askedAt: NOW });
    await castTurn(register, { now: NOW, rulings: [accept] });
    const page = await unitPage();
    for (const words of ['Đơn vị gửi bản giấy', 'đã được xác nhận đạt yêu cầu', 'đề nghị liên hệ'])
      expect(page).toContain(words);
    expect(page).not.toContain('value="confirm"');
    const late = await answer({ act: 'dispute', reason: 'Số buổi là 12' });
    expect([late.status, late.body.includes('đề nghị bổ sung báo cáo đã đạt yêu cầu')]).toEqual([409, true]);
  });

  it('is told how to be entered once nothing can be any more: it is reopened first', async () => {
    portal.now = at('2026-04-20', 9);
    await castTurn(register, { now: portal.now });
    const sent = await send({ receivedOn: '2026-03-24' });
    expect([sent.status, sent.body.includes('mở lại (reopen)')]).toEqual([409, true]);
    expect(await unitPage()).toContain('mở lại; sau khi mở lại, đơn vị gửi tại trang này');
  });

  it('is said to be wrong, with what is wrong', async () => {
    await send();
    expect((await answer({ act: 'dispute', reason: ' ' })).body).toContain('Thiếu lý do.');
    expect((await answer({ act: 'dispute', reason: 'Số buổi là 12', version: '2' })).status).toBe(409);
    expect((await answer({ act: 'dispute', reason: 'Số buổi là 12' })).status).toBe(303);
    expect(await listUnitActs(register, ofUnit(BAC))).toMatchObject([
      { act: 'dispute', reason: 'Số buổi là 12' },
    ]);
    await castTurn(register, { now: NOW });
    expect(await staffPage('/findings')).toContain('báo cáo do đầu mối nhập thay chưa đúng');
  });

  it('keeps what was typed where it could not be taken, and says what is missing', async () => {
    const nothing = await send({ means: '', receivedOn: '', reason: '' });
    expect(nothing.status).toBe(400);
    for (const words of ['Chưa ghi: Đã nhận bằng', 'Chưa ghi: Ngày nhận', 'Như văn bản', '12/BC-UBND'])
      expect(nothing.body).toContain(words);
    const ahead = await send({ receivedOn: '2026-03-29' });
    expect(ahead.body).toContain('Không thể đã nhận vào');
    expect(ahead.body).toContain('value="2026-03-29"');
    expect(await listSubmissions(register, ofUnit(BAC))).toEqual([]);
  });
});
