import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { draftCycle, findAnnouncement, getCycle, listFindings, type Register } from '@kyhan/register';
import { BAC, castCycle, CYCLE, insertPlan, opening, plan, PLAN } from '@kyhan/testkit/cast';
import { cycleIdOf } from '@kyhan/plan/ids';
import { at, REAL } from '@kyhan/testkit/clock';
import { strFromU8, unzipSync } from 'fflate';
import { startTestPortal, type CastPerson, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const NOW = at('2026-03-05', 9);
const NEEDS = { recurrence: true, day: true, announcement: true };
const PAPER = { number: '12', sign: 'UBND-VX', on: '2026-03-04', signatory: 'Phó Chủ tịch' };
const PAGE = `/cycles/${CYCLE}`;

/** Temporal is away: what is decided is kept all the same. */
describe('the page of a draft', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  beforeEach(async () => {
    register = await registers.open();
    const [monthly] = plan().obligations;
    const uncertain = { basis: 'inferred', inferredFrom: 'theo thông lệ', unconfirmed: 'draft' } as const;
    const obligations = [{ ...monthly!, ...uncertain, announce: 'required' as const }];
    await insertPlan(register, plan({ obligations }));
    const { cycle } = castCycle([opening(BAC)]);
    await draftCycle(register, { cycle: { ...cycle, shards: 0 }, needs: NEEDS, notices: [], realAt: REAL });
    portal = await startTestPortal(register, NOW);
  });
  afterEach(async () => {
    await portal?.close();
    expect(portal.bugs).toEqual([]);
  });
  afterAll(() => registers.end());

  const ask = async (who: CastPerson, path = PAGE) => {
    return await portal.ask(path, { headers: { cookie: await portal.signIn(who) } });
  };
  const press = async (act: string, filledIn: Record<string, string> = {}) => {
    const cookie = await portal.signIn('linh');
    const { status, body } = await portal.press('/drafts', { cycleId: CYCLE, act, ...filledIn }, { cookie });
    return { status, body };
  };

  it('says why it waits and what it was inferred from, and shows the announcement as it is drafted', async () => {
    const { status, body } = await ask('linh');
    expect(status).toBe(200);
    expect(body).toContain('chu kỳ và hạn là suy luận, chưa ai xác nhận');
    expect(body).toContain('theo thông lệ');
    expect(body).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(body).toContain('V/v Báo cáo tháng, tháng 03/2026');
  });

  it('gives the announcement as a DOCX file', async () => {
    const { headers, bytes } = await ask('linh', `${PAGE}?as=docx`);
    expect(headers.get('content-disposition')).toContain('.docx');
    const xml = strFromU8(unzipSync(new Uint8Array(bytes))['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('V/v Báo cáo tháng, tháng 03/2026');
  });

  it('is none where the version of its cycle does not know what it is of, and is told as the API says', async () => {
    const cycleId = cycleIdOf({ planSlug: PLAN, obligationId: 'khac', periodKey: '2026-03' });
    const cycle = { ...castCycle([opening(BAC)]).cycle, cycleId, obligationId: 'khac', shards: 0 };
    await draftCycle(register, { cycle, needs: NEEDS, notices: [], realAt: REAL });
    expect((await ask('linh', `/cycles/${cycleId}`)).status).toBe(404);
    const asked = await ask('linh', `/api/v1/announcements?cycle=${encodeURIComponent(cycleId)}`);
    expect([asked.status, JSON.parse(asked.body)]).toMatchObject([404, { code: 'CYCLE_NOT_FOUND' }]);
  });

  it('is led to from the list of cycles and from its finding', async () => {
    const cycles = await ask('linh', '/cycles');
    expect(cycles.body).toContain(`href="${PAGE}"`);
    expect(cycles.body).toContain('Dự thảo');
    expect((await ask('linh', '/findings')).body).toContain(`href="${PAGE}"`);
  });

  it('is no unit’s to see, nor to decide on', async () => {
    expect((await ask({ unitId: BAC })).status).toBe(403);
  });

  it('takes a confirmation and the announcement, each once, and shows them', async () => {
    expect((await press('confirm', { reason: 'Thống nhất tại giao ban' })).status).toBe(303);
    expect((await press('announce', PAPER)).status).toBe(303);
    expect(await getCycle(register, CYCLE)).toMatchObject({ confirmedAt: NOW, announcedAt: NOW });
    expect(await findAnnouncement(register, CYCLE)).toEqual(PAPER);
    const { body } = await ask('linh');
    expect(body).toContain('số 12/UBND-VX, ngày 04 tháng 3 năm 2026, Phó Chủ tịch ký');
    // Who did what, and why.
    expect(body).toContain('Xác nhận chu kỳ và hạn');
    expect(body).toContain('Thống nhất tại giao ban');
  });

  it('unfolds what it waits for first', async () => {
    const unfolded = async () =>
      /<details[^>]* open[^>]*>.*?summary-text">([^<]*)/s.exec((await ask('linh')).body)?.[1];
    expect(await unfolded()).toBe('Xác nhận');
    await press('confirm', { reason: 'Thống nhất tại giao ban' });
    expect(await unfolded()).toBe('Ghi văn bản giao việc');
  });

  it('takes another day than the plan’s with the confirmation, asks about a day off, and shows it', async () => {
    const wish = { reason: 'Theo công văn của Bộ', dueOn: '2026-04-05' };
    const asked = await press('confirm', wish);
    expect([asked.status, asked.body.includes('Chưa thực hiện được:')]).toEqual([409, true]);
    expect((await press('confirm', { ...wish, dueOn: '2026-03-03' })).status).toBe(400);
    expect(await getCycle(register, CYCLE)).not.toHaveProperty('confirmedAt');
    expect((await press('confirm', { ...wish, onDayOff: 'true' })).status).toBe(303);
    expect(await getCycle(register, CYCLE)).toMatchObject({ givenDueOn: '2026-04-05', dueOn: '2026-04-05' });
    expect((await ask('linh')).body).toContain('Thời hạn: ngày 05 tháng 4 năm 2026');
  });

  it.each([
    ['confirmed without a word', 'confirm', 'Thiếu lý do.'],
    ['announced without a paper', 'announce', 'Thiếu văn bản'],
    ['skipped without a reason', 'skip', 'Thiếu lý do.'],
  ])('says on itself what is missing where it is %s', async (_what, act, said) => {
    const { status, body } = await press(act);
    expect(status).toBe(400);
    expect(body).toContain(`Chưa thực hiện được: ${said}`);
    expect(await getCycle(register, CYCLE)).not.toHaveProperty('confirmedAt');
  });

  it('leaves a period out with a reason, which ends its finding', async () => {
    expect((await press('skip', { reason: 'Lồng vào tháng sau' })).status).toBe(303);
    expect((await ask('linh')).body).toContain('Đã bỏ qua');
    const [finding] = await listFindings(register);
    expect(finding).toMatchObject({ kind: 'cycle-draft', ending: 'cycle-skipped' });
  });
});
