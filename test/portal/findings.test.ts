import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { listFindings, openFinding, type Register } from '@kyhan/register';
import { CYCLE, PLAN } from '@kyhan/testkit/cast';
import {
  assignmentOf,
  BEARER,
  formOf,
  LIVED_UNTIL,
  liveRegister,
  startTestPortal,
  type TestPortal,
} from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const CONTESTED = `contested/${assignmentOf('open')}`;
const MISSING = `contact-missing/${PLAN}/huyen-open`;

describe('findings', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let linh: string;
  beforeEach(async () => {
    register = await registers.open();
    await liveRegister(register);
    await openFinding(register, {
      findingId: CONTESTED,
      kind: 'contested',
      subject: assignmentOf('open'),
      data: {},
      at: LIVED_UNTIL,
    });
    portal = await startTestPortal(register, LIVED_UNTIL);
    linh = await portal.signIn('linh');
  });
  afterEach(async () => {
    await portal?.close();
    expect(portal.bugs).toEqual([]);
  });
  afterAll(() => registers.end());

  const page = async (path = '/findings', cookie = linh) =>
    (await portal.ask(path, { headers: { cookie } })).body;
  async function settle(written: Record<string, string>, cookie = linh) {
    const { headers, payload } = formOf(await page('/findings', cookie), written);
    return await portal.ask('/findings/settled', {
      method: 'POST',
      headers: { ...headers, cookie },
      payload,
    });
  }

  it('lead to where they can be acted on, on the page and over HTTP', async () => {
    const body = await page();
    expect(body).toContain(`href="/assignments/${assignmentOf('open')}"><strong>Mở việc này</strong>`);
    expect(body).toContain('href="/plans/file"><strong>Sửa tệp kế hoạch</strong>');
    const { findings } = JSON.parse((await portal.ask('/api/v1/findings', { headers: BEARER })).body) as {
      findings: { findingId: string; action?: { path: string } }[];
    };
    expect(findings.find(({ findingId }) => findingId === CONTESTED)?.action?.path).toBe(
      `/assignments/${assignmentOf('open')}`,
    );
  });

  it('lead nowhere but to pages that there are', async () => {
    for (const path of [
      `/assignments/${assignmentOf('open')}`,
      '/plans/file',
      '/notices',
      `/calls?plan=${PLAN}`,
    ])
      expect([path, (await portal.ask(path, { headers: { cookie: linh } })).status]).toEqual([path, 200]);
    const minh = await portal.signIn('minh');
    expect((await portal.ask('/health', { headers: { cookie: minh } })).status).toBe(200);
  });

  it.each([
    [
      { own: 1, past: 0 },
      'cuộc họp dời sang 27/03/2026, 1 việc giữ hạn cũ (Phường Bắc); 1 việc có hạn riêng<',
      'the meeting moves to 27/03/2026, and 1 assignment keeps its day (Phường Bắc); 1 has a day of its own<',
    ],
    [
      { own: 0, past: 2 },
      '2 việc giữ hạn cũ (Phường Bắc); 2 việc có hạn mới đã qua<',
      '2 assignments keep their days (Phường Bắc); of 2 the new day would be over<',
    ],
  ])('say of a meeting that was put off what keeps its day, and lead to it: %j', async (counts, vi, en) => {
    const findingId = `meeting-day-kept/${CYCLE}/hoan`;
    const data = { meetingOn: '2026-03-27', units: [{ vi: 'Phường Bắc', en: 'Phường Bắc' }], ...counts };
    await openFinding(register, {
      findingId,
      kind: 'meeting-day-kept',
      subject: CYCLE,
      data,
      at: LIVED_UNTIL,
    });
    const body = await page();
    expect(body).toContain(vi);
    expect(await page('/findings?lang=en')).toContain(en);
    const [, href = ''] = /href="([^"]*)"><strong>Mở danh sách việc của đợt/.exec(body) ?? [];
    expect(await page(href)).toContain('huyện Krông Nô – overdue');
  });

  it('are dismissed with a reason, which is kept with who said it', async () => {
    const without = await settle({ findingId: MISSING, reason: ' ' });
    expect([without.status, without.body]).toEqual([400, expect.stringContaining('Chưa đóng được')]);
    const sent = await settle({ findingId: MISSING, reason: 'Đã gọi điện, gửi bằng văn bản giấy' });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/findings?outcome=settled']);
    expect(await page('/findings?outcome=settled')).toContain('Đã đóng, lý do được lưu');
    expect(await page('/findings?state=ended')).toMatch(
      /người dùng linh: Đã gọi điện, gửi bằng văn bản giấy/,
    );
    const [finding] = (await listFindings(register)).filter(({ findingId }) => findingId === MISSING);
    expect(finding).toMatchObject({ ending: 'by-person', closedBy: 'person:linh' });
    const again = await settle({ findingId: MISSING, reason: 'Lần nữa' });
    expect(again.status).toBe(404);
  });

  it('are shown fifty at a time, the most urgent first, and a reason that cannot be kept stays where it was written', async () => {
    for (let i = 0; i < 60; i += 1)
      await openFinding(register, {
        findingId: `before-kept/${PLAN}/duty-${i}`,
        kind: 'before-kept',
        subject: `${PLAN}/duty-${i}`,
        data: { firstPeriod: '2025', lastPeriod: '2025', keptFrom: '2026-01-02' },
        at: LIVED_UNTIL - 60_000,
      });
    const first = await page();
    expect(first).toContain('62');
    expect(first.match(/name="findingId"/g)).toHaveLength(50);
    // Opened after the others, which ask nobody for anything.
    expect(first.indexOf(CONTESTED)).toBeGreaterThan(0);
    expect(first.indexOf(CONTESTED)).toBeLessThan(first.indexOf(`before-kept/${PLAN}`));
    const next = /href="(\/findings\?after=[^"]+)" rel="next"/.exec(first)?.[1] ?? '';
    const second = await page(next);
    expect(second.match(/name="findingId"/g)).toHaveLength(12);
    const action = /action="(\/findings\/settled\?after=[^"]+)"/.exec(second)?.[1] ?? '';
    const last = /name="findingId" value="([^"]+)"/.exec(second)?.[1] ?? '';
    const { headers, payload } = formOf(second, { findingId: last, reason: 'x'.repeat(4100) });
    const refused = await portal.ask(action, {
      method: 'POST',
      headers: { ...headers, cookie: linh },
      payload,
    });
    expect([refused.status, refused.body]).toEqual([400, expect.stringContaining('x'.repeat(4100))]);
  });

  it('are dismissed by whoever coordinates that plan alone, from its own page', async () => {
    const unit = await portal.signIn({ unitId: 'huyen-open' });
    expect((await portal.ask('/findings', { headers: { cookie: unit } })).status).toBe(403);
    const bare = await portal.ask('/findings/settled', {
      method: 'POST',
      headers: { cookie: linh, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ findingId: MISSING, reason: 'x' }).toString(),
    });
    expect([bare.status, bare.body]).toEqual([403, expect.stringContaining('PAGE_TOKEN_MISSING')]);
    const pageOfUnit = formOf(await page(), { findingId: MISSING, reason: 'x' });
    const foreign = await portal.ask('/findings/settled', {
      method: 'POST',
      headers: { ...pageOfUnit.headers, cookie: unit },
      payload: pageOfUnit.payload,
    });
    expect(foreign.status).toBe(403);
  });
});
