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
import {
  BEARER,
  hiddenOf,
  multipart,
  PDF,
  startTestPortal,
  type Attached,
  type TestPortal,
} from '@kyhan/testkit/portal';
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

  describe('while it is filled in', () => {
    const TYPED = { ...FILLED_IN, note: 'Còn thiếu phụ lục', means: 'paper', reason: 'Thư điện tử hỏng' };
    const press = async (
      act: string,
      texts: Record<string, string> = {},
      files: readonly Attached[] = [],
    ) => {
      const form = await multipart({ ...hiddenOf(await staffPage(address)), ...texts, act }, files);
      return await portal.ask(address, {
        method: 'POST',
        payload: form.payload,
        headers: { ...form.headers, ...BEARER },
      });
    };
    const scan = { input: 'files', name: 'phụ lục.pdf', content: PDF };

    beforeEach(async () => await begin(planWithForm()));

    it('is kept with its files and how it came, and is no draft of the unit', async () => {
      const saved = await press('save', TYPED, [scan]);
      expect([saved.status, saved.headers.get('location')]).toEqual([303, encodeURI(address)]);
      const again = await staffPage(address);
      for (const kept of [
        'Đã tổ chức 2 buổi</textarea>',
        'Còn thiếu phụ lục',
        'Thư điện tử hỏng',
        'phụ lục.pdf</a>',
        'Bản nháp, chưa gửi:',
      ])
        expect(again).toContain(kept);
      expect(await unitPage()).not.toContain('Đã tổ chức 2 buổi</textarea>');
      expect((await portal.ask(`${address}?file=1`, { headers: BEARER })).status).toBe(200);
      expect((await portal.ask(`${address}?file=1`)).status).toBe(403);
    });

    it('is entered with the files that are kept, after a mistake too, and then kept no more', async () => {
      const wrong = await press('submit', { ...TYPED, receivedOn: '' }, [scan]);
      expect([wrong.status, wrong.body.includes('phụ lục.pdf</a>')]).toEqual([400, true]);
      expect((await press('submit', { ...TYPED, receivedOn: '2026-03-24' })).status).toBe(303);
      expect(await listSubmissions(register, ofUnit(BAC))).toMatchObject([
        { files: [{ name: 'phụ lục.pdf' }], values: { summary: 'Đã tổ chức 2 buổi' } },
      ]);
      expect(await staffPage(address)).not.toContain('Bản nháp, chưa gửi:');
    });

    it('is shown again where the session has ended meanwhile', async () => {
      const form = await multipart({ ...hiddenOf(await staffPage(address)), ...TYPED, act: 'submit' }, [
        scan,
      ]);
      const ended = await portal.ask(address, {
        method: 'POST',
        payload: form.payload,
        headers: { ...form.headers, referer: portal.url + address },
      });
      expect(ended.status).toBe(403);
      for (const kept of ['Đã tổ chức 2 buổi</textarea>', 'Còn thiếu phụ lục</textarea>', 'Thư điện tử hỏng'])
        expect(ended.body).toContain(kept);
      expect(ended.body).toContain(`name="next" value="${address}"`);
    });

    it('can be discarded, and a file of it taken away', async () => {
      await press('save', TYPED, [scan]);
      const removed = await press('remove-file-1', TYPED);
      expect([removed.status, removed.body.includes('phụ lục.pdf</a>')]).toEqual([200, false]);
      expect((await press('discard')).status).toBe(303);
      expect(await staffPage(address)).not.toContain('Đã tổ chức 2 buổi</textarea>');
    });

    it('is not written over by the one who saw less', async () => {
      const [mine, theirs] = [await staffPage(address), TYPED];
      await press('save', theirs);
      const form = await multipart({ ...hiddenOf(mine), ...TYPED, note: 'Của tôi', act: 'save' });
      const answered = await portal.ask(address, {
        method: 'POST',
        payload: form.payload,
        headers: { ...form.headers, ...BEARER },
      });
      expect([answered.status, answered.body.includes('Của tôi</textarea>')]).toEqual([409, true]);
      expect(answered.body).toContain('đã lưu bản nháp khác');
      expect(await staffPage(address)).toContain('Còn thiếu phụ lục');
    });
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
