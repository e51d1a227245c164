import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startInbox, type Inbox } from '@kyhan/local';
import { mailChannel, type Channel } from '@kyhan/channels';
import { mailDoor, shownSettings, INITIAL_SETTINGS } from '@kyhan/stack';
import type { Register } from '@kyhan/register';
import { until } from '@kyhan/testkit/clock';
import {
  BEARER,
  formOf,
  LIVED_UNTIL,
  liveRegister,
  PORTAL_URL,
  startTestPortal,
  type TestPortal,
} from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const PASSWORD = 'mat-khau-bi-mat';

describe('the health of the machine', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let inbox: Inbox;
  let channel: Channel;
  let portal: TestPortal;
  let minh: string;
  beforeAll(async () => {
    register = await registers.open();
    await liveRegister(register);
    inbox = await startInbox({ smtpPort: 0, httpPort: 0, unknownMailboxes: ['khong-co@example.org'] });
    channel = mailChannel({ smtpUrl: inbox.smtpUrl, from: 'Kỳ Hạn <ky-han@cast.example.org>' });
    const settings = {
      ...INITIAL_SETTINGS,
      publicUrl: 'https://ky-han.example.org',
      smtpUrl: `smtps://ky-han:${PASSWORD}@mail.example.org`,
    };
    const sources = { publicUrl: 'kyhan.yaml: publicUrl', smtpUrl: 'KYHAN_SMTP_URL' };
    portal = await startTestPortal(register, LIVED_UNTIL, {
      mail: mailDoor(channel, () => 'https://ky-han.example.org'),
      settings: shownSettings({ settings, sources }),
    });
    minh = await portal.signIn('minh');
  });
  afterAll(async () => {
    await portal?.close();
    await channel?.close();
    await inbox?.stop();
    await registers.end();
    expect(portal.bugs).toEqual([]);
  });

  const page = async () => await portal.ask('/health', { headers: { cookie: minh } });
  async function test(address: string) {
    const { headers, payload } = formOf((await page()).body, { address });
    return await portal.ask('/mail/tests', {
      method: 'POST',
      headers: { ...headers, cookie: minh },
      payload,
    });
  }

  it('lets nobody but whoever is at this machine say where a backup, which holds keys, goes', async () => {
    const asked = async (headers: Record<string, string>, folder: string | null) => {
      const answer = await portal.ask('/api/v1/backups', {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', origin: PORTAL_URL },
        payload: JSON.stringify({ folder }),
      });
      return [answer.status, (JSON.parse(answer.body) as { code: string }).code];
    };
    expect(await asked({ cookie: minh }, '/srv/elsewhere')).toEqual([403, 'NOT_ALLOWED']);
    // This process makes none; whoever may is told that.
    expect(await asked({ cookie: minh }, null)).toEqual([503, 'NOT_READY']);
    expect(await asked(BEARER, '/srv/elsewhere')).toEqual([503, 'NOT_READY']);
  });

  it('is told part by part on a page and as JSON, to an administrator alone', async () => {
    const { status, body } = await page();
    expect(status).toBe(200);
    expect(body).toContain('Sổ theo dõi (cơ sở dữ liệu)');
    expect(body).toContain('✓ trả lời');
    const json = await portal.ask('/api/v1/machine', { headers: BEARER });
    expect(JSON.parse(json.body)).toMatchObject({
      parts: [
        { name: 'register', ok: true },
        { name: 'mail', ok: true },
      ],
      outbox: { waiting: expect.any(Number) },
      wakes: { missed: expect.any(Number) },
    });
    const linh = await portal.signIn('linh');
    for (const path of ['/health', '/api/v1/machine'])
      expect((await portal.ask(path, { headers: { cookie: linh } })).status).toBe(403);
  });

  it('names since when the oldest wake was missed', async () => {
    const before = LIVED_UNTIL - 3 * 60 * 60_000;
    await register.db.updateTable('standings').set({ wakeAt: before }).where('endedAt', 'is', null).execute();
    const { wakes, ok } = JSON.parse((await portal.ask('/api/v1/machine', { headers: BEARER })).body) as {
      ok: boolean;
      wakes: { missed: number; oldestAt: string };
    };
    expect([ok, wakes.missed > 0, Date.parse(wakes.oldestAt)]).toEqual([false, true, before]);
    expect((await page()).body).toContain('sớm nhất từ 27/03/2026');
  });

  it('holds mail and lets it go by a button, which health and today say as long as it lasts', async () => {
    const linh = await portal.signIn('linh');
    const today = async () => (await portal.ask('/', { headers: { cookie: linh } })).body;
    const { outbox } = JSON.parse((await portal.ask('/api/v1/machine', { headers: BEARER })).body) as {
      outbox: { waiting: number };
    };
    expect(outbox.waiting).toBeGreaterThan(0);
    expect(await today()).not.toContain('Thư đang được giữ lại');
    expect((await page()).body).toContain('✓ được gửi khi đến giờ');
    const refused = await portal.press('/mail/hold', { act: 'hold' }, { cookie: linh });
    expect(refused.status).toBe(403);
    const held = await portal.press('/mail/hold', { act: 'hold' }, { cookie: minh });
    expect(held.headers.get('location')).toBe('/health');
    expect((await page()).body).toMatch(/✕ đang giữ lại từ 27\/03\/2026 16:00, do [^<]*minh/);
    expect(await today()).toContain(
      `Thư đang được giữ lại từ 27/03/2026 16:00: ${outbox.waiting} thông báo đã đến giờ mà chưa gửi.`,
    );
    const again = await portal.ask('/api/v1/mail/hold', {
      method: 'POST',
      headers: { ...BEARER, 'content-type': 'application/json' },
      payload: JSON.stringify({ held: true }),
    });
    expect(JSON.parse(again.body)).toEqual({ held: true, changed: false, waiting: outbox.waiting });
    // What says neither lets nothing leave.
    expect((await portal.press('/mail/hold', {}, { cookie: minh })).status).toBe(400);
    expect(await today()).toContain('Thư đang được giữ lại');
    await portal.press('/mail/hold', { act: 'release' }, { cookie: minh });
    expect(await today()).not.toContain('Thư đang được giữ lại');
    expect((await portal.ask('/people', { headers: { cookie: minh } })).body).toContain(
      'Giữ thư lại: thông báo chờ',
    );
  });

  it('keeps the list that was written where one of it is no mailbox', async () => {
    const addresses = 'lan@example.org\nkhông phải hộp thư';
    const answer = await portal.press('/mail/allowed', { change: 'add', addresses }, { cookie: minh });
    expect(answer.status).toBe(400);
    expect(answer.body).toContain(`>${addresses}</textarea>`);
    expect(answer.body).toContain(
      'href="#limit-addresses">Không phải địa chỉ hay tên miền: không, phải, hộp, thư<',
    );
  });

  it('tells the same settings as JSON', async () => {
    const { body } = await portal.ask('/api/v1/settings', { headers: BEARER });
    const { settings } = JSON.parse(body) as { settings: readonly Record<string, unknown>[] };
    expect(settings).toContainEqual({
      name: 'publicUrl',
      variable: 'KYHAN_PUBLIC_URL',
      value: 'https://ky-han.example.org',
      isSecret: false,
      source: 'kyhan.yaml: publicUrl',
    });
    expect(body).not.toContain(PASSWORD);
  });

  it('shows settings with their source, and no secret', async () => {
    const { body } = await page();
    expect(body).toContain('kyhan.yaml: publicUrl');
    expect(body).toContain('https://ky-han.example.org');
    expect(body).toContain('đã đặt, không hiện');
    expect(body).toContain('mặc định (đặt bằng KYHAN_MAIL_RATE)');
    expect(body).not.toContain(PASSWORD);
  });

  it('tries a letter, which arrives, and says what the server answered', async () => {
    const sent = await test('quan-tri@example.org');
    expect([sent.status, sent.body]).toEqual([200, expect.stringContaining('Máy chủ thư đã nhận')]);
    const letter = await until(async () => (await inbox.messages({ search: 'Thư thử' }))[0]);
    expect(letter).toMatchObject({ to: ['quan-tri@example.org'], subject: 'Thư thử của Kỳ Hạn' });
    // Whoever reads it knows no ids of the register.
    expect(letter?.text).not.toContain('person:');
    const refused = await test('khong-co@example.org');
    expect([refused.status, refused.body]).toEqual([200, expect.stringContaining('Máy chủ thư không nhận')]);
    expect(refused.body).toContain('550');
  });

  it('keeps what was written where it is no mailbox', async () => {
    const answer = await test('không phải hộp thư');
    expect([answer.status, answer.body]).toEqual([
      400,
      expect.stringContaining('value="không phải hộp thư"'),
    ]);
  });
});
