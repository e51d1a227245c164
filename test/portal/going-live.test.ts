import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mailDoor, shownSettings, INITIAL_SETTINGS } from '@kyhan/stack';
import { mailChannel, type Channel } from '@kyhan/channels';
import { startInbox, type Inbox } from '@kyhan/local';
import {
  ensureDeployment,
  keepPlace,
  openRegister,
  setMailHold,
  tellAudited,
  type Register,
} from '@kyhan/register';
import { MINH } from '@kyhan/testkit/cast';
import {
  BEARER,
  formOf,
  LIVED_UNTIL,
  liveRegister,
  startTestPortal,
  type TestPortal,
} from '@kyhan/testkit/portal';
import { pgliteRegisters, serverRegisters } from '@kyhan/testkit/registers';

interface Told {
  readonly ready: boolean;
  readonly checks: readonly {
    readonly id: string;
    readonly state: string;
    readonly what: { readonly vi: string };
    readonly mend?: object;
  }[];
}

describe('the list before units are written to', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let inbox: Inbox;
  let channel: Channel;
  let portal: TestPortal;
  beforeAll(async () => {
    register = await registers.open();
    await ensureDeployment(register, { clock: 'thử', realNow: LIVED_UNTIL });
    await liveRegister(register);
    inbox = await startInbox({ smtpPort: 0, httpPort: 0, unknownMailboxes: ['khong-co@example.org'] });
    channel = mailChannel({ smtpUrl: inbox.smtpUrl, from: 'Kỳ Hạn <ky-han@cast.example.org>' });
    const settings = { ...INITIAL_SETTINGS, databaseUrl: 'postgres://x', temporalAddress: 'x:7233' };
    const sources = { databaseUrl: 'KYHAN_DATABASE_URL', temporalAddress: 'TEMPORAL_ADDRESS' };
    portal = await startTestPortal(register, LIVED_UNTIL, {
      mail: mailDoor(channel, () => 'https://ky-han.example.org'),
      settings: shownSettings({ settings, sources }),
    });
  });
  afterAll(async () => {
    await portal?.close();
    await channel?.close();
    await inbox?.stop();
    await registers.end();
    expect(portal.bugs).toEqual([]);
  });

  const asked = async () =>
    JSON.parse((await portal.ask('/api/v1/going-live', { headers: BEARER })).body) as Told;
  const check = async (id: string) => (await asked()).checks.find((one) => one.id === id);
  async function tryLetter(address: string) {
    const cookie = await portal.signIn('minh');
    const page = await portal.ask('/health', { headers: { cookie } });
    const { headers, payload } = formOf(page.body, { address });
    await portal.ask('/mail/tests', { method: 'POST', headers: { ...headers, cookie }, payload });
  }

  it('says of each thing how it is, and what mends what is not right', async () => {
    const { ready, checks } = await asked();
    expect(ready).toBe(false);
    const unmended = checks.filter(({ state, mend }) => state !== 'ok' && mend === undefined);
    expect(unmended.filter(({ id }) => id !== 'clock')).toEqual([]);
    expect(Object.fromEntries(checks.map(({ id, state }) => [id, state]))).toMatchObject({
      plans: 'ok',
      contacts: 'blocking',
      heads: 'ok',
      telephones: 'attention',
      clerks: 'attention',
      unconfirmed: 'ok',
      'link-keys': 'attention',
      administrators: 'attention',
      'mail-server': 'attention',
      'mail-withheld': 'ok',
      scanner: 'attention',
      'database-role': 'ok',
      'looked-through': 'blocking',
    });
  });

  it('names units whose mailboxes nobody reads', async () => {
    const { what } = (await check('contacts'))!;
    expect(what.vi).toBe('3 đơn vị có hộp thư mẫu, không ai nhận được: Sở Điều phối, Phường Bắc, Phường Nam');
  });

  it('believes a sender when a letter was taken, and not when one was refused', async () => {
    await tryLetter('khong-co@example.org');
    expect(await check('mail-server')).toMatchObject({ state: 'blocking' });
    await tryLetter('quan-tri@example.org');
    expect(await check('mail-server')).toMatchObject({ state: 'ok' });
  });

  it('knows that mail is held, and when everything was last looked through', async () => {
    const holding = { actor: MINH, at: LIVED_UNTIL, realAt: LIVED_UNTIL };
    await setMailHold(register, { isHeld: true, ...holding });
    expect(await check('mail-withheld')).toMatchObject({
      state: 'attention',
      mend: { command: 'kyhan mail release' },
    });
    await setMailHold(register, { isHeld: false, ...holding });
    await tellAudited(register, LIVED_UNTIL);
    expect(await check('looked-through')).toMatchObject({ state: 'ok' });
  });

  it('leads whoever has a copy to taking it over: its mail cannot be released', async () => {
    const place = { kind: 'folder', host: 'may-a', device: '1' } as const;
    const keep = (inode: string) =>
      keepPlace(register, { place: { ...place, inode }, at: LIVED_UNTIL, realAt: LIVED_UNTIL });
    expect([await keep('2'), await keep('3')]).toEqual([false, true]);
    expect(await check('mail-withheld')).toMatchObject({
      state: 'blocking',
      mend: { command: 'kyhan restore --take-over' },
    });
    expect(await keep('2')).toBe(false);
    expect(await check('mail-withheld')).toMatchObject({ state: 'ok' });
  });

  it('is a page for administrators, with what is in the way first', async () => {
    const cookie = await portal.signIn('minh');
    const { status, body } = await portal.ask('/going-live', { headers: { cookie } });
    expect(status).toBe(200);
    expect(body.indexOf('✕ Còn vướng')).toBeLessThan(body.indexOf('✓ Được'));
    const linh = await portal.signIn('linh');
    for (const path of ['/going-live', '/api/v1/going-live'])
      expect((await portal.ask(path, { headers: { cookie: linh } })).status).toBe(403);
  });
});

const url = process.env['TEST_DATABASE_URL'];

(url === undefined ? describe.skip : describe)('the rights of the application, on PostgreSQL,', () => {
  const registers = serverRegisters(url ?? '');
  afterAll(async () => await registers.end());

  it('are told where it comes as the owner of the tables, and are right where it may only add', async () => {
    const asked = async (register: Register) => {
      const portal = await startTestPortal(register, LIVED_UNTIL);
      const { body } = await portal.ask('/api/v1/going-live', { headers: BEARER });
      await portal.close();
      return (JSON.parse(body) as Told).checks.find(({ id }) => id === 'database-role')?.state;
    };
    const application = await registers.open();
    await ensureDeployment(application, { clock: 'thử', realNow: LIVED_UNTIL });
    expect(await asked(application)).toBe('ok');
    const owner = await openRegister(registers.settings());
    await ensureDeployment(owner, { clock: 'thử', realNow: LIVED_UNTIL });
    expect(await asked(owner)).toBe('attention');
    await owner.close();
  });
});

describe('the list before the first plan', () => {
  const registers = pgliteRegisters();
  afterAll(async () => await registers.end());

  it('says nothing good of units and days, of which there are none yet', async () => {
    const register = await registers.open();
    await ensureDeployment(register, { clock: 'thử', realNow: LIVED_UNTIL });
    const portal = await startTestPortal(register, LIVED_UNTIL);
    const { body } = await portal.ask('/api/v1/going-live', { headers: BEARER });
    await portal.close();
    const { checks } = JSON.parse(body) as Told;
    expect(checks.map(({ id }) => id)).toEqual([
      'plans',
      'public-address',
      'link-keys',
      'administrators',
      'mail-server',
      'mail-withheld',
      'scanner',
      'database-role',
      'clock',
      'worker',
      'looked-through',
      'backup',
    ]);
    expect(checks[0]).toMatchObject({ state: 'blocking' });
  });
});
