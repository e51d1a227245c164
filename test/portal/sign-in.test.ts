import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Channel, OutgoingMessage } from '@kyhan/channels';
import {
  admit,
  grantRole,
  insertCycle,
  listDoorEvents,
  listFindings,
  listPeople,
  verifyChains,
  type Register,
} from '@kyhan/register';
import {
  castPerson,
  BAC,
  castCycle,
  insertPlan,
  NAM,
  ofUnit,
  opening,
  PLAN,
  plan,
} from '@kyhan/testkit/cast';
import { at, REAL } from '@kyhan/testkit/clock';
import { activitiesAlone } from '@kyhan/testkit/engine';
import { BEARER, cookieOf, formOf, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { lowerSecondWall, pgliteRegisters } from '@kyhan/testkit/registers';
import { MockActivityEnvironment } from '@temporalio/testing';

const NOW = at('2026-03-24', 9);
const FOCAL = `dau-moi@${BAC}.example.org`;
const HEAD = `lanh-dao@${BAC}.example.org`;
const OFFICE = 'dau-moi@so-dieu-phoi.example.org';
const CLOCK = { now: () => NOW, toPlan: (one: number) => one, toReal: (one: number) => one, speed: 1 };

describe('asking by mailbox to be let in', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let letters: OutgoingMessage[];
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register);
    await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
    portal = await startTestPortal(register, NOW);
    // Links of the post office expire in the time of this machine.
    portal.realNow = Date.now();
    letters = [];
  });
  afterEach(async () => {
    await portal?.close();
    expect(portal.bugs).toEqual([]);
  });
  afterAll(() => registers.end());

  const mail: Channel = {
    send: async (letter) => {
      letters.push(letter);
      return { outcome: 'sent', response: '250 OK' };
    },
    close: async () => undefined,
  };
  /** A round of the post office. */
  async function post(channel: Channel = mail): Promise<void> {
    const activities = activitiesAlone({ register, clock: CLOCK, channels: { mail: channel } });
    await new MockActivityEnvironment().run(() => activities.deliverNotices());
    letters = letters.filter(({ noticeIds }) => noticeIds.length === 0);
  }
  async function ask(mailbox: string, path = '/sign-in'): Promise<{ status: number; body: string }> {
    const { body } = await portal.ask(path);
    const next = /name="next" value="([^"]*)"/.exec(body)?.[1];
    const written = { mailbox, ...(next === undefined ? {} : { next }) };
    return await portal.ask('/sign-in', { method: 'POST', ...formOf(body, written) });
  }
  const linkIn = ({ text }: OutgoingMessage) =>
    /https:\/\/kyhan\.example\.org(\/sign-in\/\S+)/.exec(text)?.[1] ?? '';
  async function press(link: string) {
    const { body } = await portal.ask(link);
    return await portal.ask(link, { method: 'POST', ...formOf(body) });
  }
  async function signedIn(mailbox: string): Promise<string> {
    await ask(mailbox);
    await post();
    return cookieOf(await press(linkIn(letters.at(-1)!)));
  }
  const personOf = async (mailbox: string) =>
    (await listPeople(register)).find((one) => one.mailbox === mailbox);

  it('lets a contact of an applied plan in, once, by the link of a letter, as a person of its unit', async () => {
    expect((await ask(FOCAL.toUpperCase())).status).toBe(200);
    await post();
    expect(letters).toMatchObject([{ subject: 'Liên kết đăng nhập Kỳ Hạn' }]);
    expect(letters[0]?.address.toLowerCase()).toBe(FOCAL);
    const link = linkIn(letters[0]!);
    const entered = await press(link);
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/']);
    expect((await press(link)).body).toContain('LINK_EXPIRED');
    const headers = { cookie: cookieOf(entered) };
    expect((await portal.ask(`/assignments/${ofUnit(BAC)}`, { headers })).status).toBe(200);
    expect((await portal.ask(`/assignments/${ofUnit(NAM)}`, { headers })).status).toBe(404);
    expect((await portal.ask('/cycles', { headers })).status).toBe(403);
  });

  it('answers alike for every mailbox, and writes to those alone that may sign in', async () => {
    const known = await ask(FOCAL);
    const unknown = await ask('khach@example.org');
    expect(unknown.status).toBe(known.status);
    expect(unknown.body.replaceAll('khach@example.org', FOCAL)).toBe(known.body);
    await post();
    expect(letters.map(({ address }) => address)).toEqual([FOCAL]);
    expect(await personOf('khach@example.org')).toBeUndefined();
  });

  it.each(['', 'khach', 'a@b@c', 'x <a@b.vn>', `a@b.vn\r\nBcc: c@d.vn`, `${'a'.repeat(260)}@b.vn`])(
    'says beside the field that %j is no mailbox, and keeps what was written',
    async (mailbox) => {
      const { status, body } = await ask(mailbox);
      expect([status, body]).toEqual([400, expect.stringContaining('id="mailbox-error"')]);
      await post();
      expect(letters).toEqual([]);
    },
  );

  it('writes to a mailbox three times in a quarter of an hour, however often somebody asks', async () => {
    for (let i = 0; i < 5; i += 1) expect((await ask(FOCAL)).status).toBe(200);
    await post();
    expect(letters).toHaveLength(3);
  });

  it('takes no form but its own', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const made = await portal.ask('/sign-in', { method: 'POST', headers, payload: `mailbox=${FOCAL}` });
    expect([made.status, made.body]).toEqual([403, expect.stringContaining('PAGE_TOKEN_MISSING')]);
  });

  it('tries again where the letter did not leave, and not where the mailbox is none', async () => {
    const answer = (fault: 'passing' | 'recipient'): Channel => ({
      ...mail,
      send: async () => ({ outcome: 'refused', fault, response: 'no' }),
    });
    await ask(FOCAL);
    await ask(HEAD);
    const waiting = async () =>
      (await register.db.selectFrom('signInRequests').select('settledRealAt').execute()).filter(
        ({ settledRealAt }) => settledRealAt === null,
      ).length;
    await post(answer('passing'));
    expect(await waiting()).toBe(2);
    await register.db.updateTable('signInRequests').set({ retryRealAt: 0 }).execute();
    await post(answer('recipient'));
    expect(await waiting()).toBe(0);
  });

  it('tells an administrator where its letter does not leave, names no mailbox, and takes it back when one does', async () => {
    const away: Channel = {
      ...mail,
      send: async () => ({ outcome: 'refused', fault: 'channel', response: 'connect ECONNREFUSED' }),
    };
    const open = async () =>
      (await listFindings(register, { open: true })).map(({ findingId }) => findingId).toSorted();
    await ask(FOCAL);
    await ask('khach@example.org');
    await post(away);
    expect(await open()).toEqual(['channel-held/mail']);
    await register.db.updateTable('signInRequests').set({ askedRealAt: 0 }).execute();
    await post(away);
    expect(await open()).toEqual(['channel-held/mail', 'sign-in-unsent/mail']);
    expect(await register.db.selectFrom('signInRequests').selectAll().execute()).toEqual([]);
    const told = JSON.stringify(await listFindings(register));
    for (const mailbox of [FOCAL, 'khach@example.org']) expect(told).not.toContain(mailbox);
    await ask(FOCAL);
    await post();
    expect(letters).toHaveLength(1);
    expect(await open()).toEqual([]);
  });

  it('leads to the page that was wanted, and to no other site', async () => {
    const wanted = `/assignments/${ofUnit(BAC)}`;
    const refused = await portal.ask(wanted);
    expect([refused.status, refused.body]).toEqual([403, expect.stringContaining('name="mailbox"')]);
    await ask(FOCAL, wanted);
    for (const next of ['//evil.example.org', '/%C4%91%E1%BB%A3t']) await ask(HEAD, `/sign-in?next=${next}`);
    await post();
    const [own, ...others] = await Promise.all(letters.map(linkIn).map(press));
    expect(own?.headers.get('location')).toBe(wanted);
    expect(others.map(({ headers }) => headers.get('location'))).toEqual(['/', '/']);
  });

  it('is sent to the mailbox that the plan names, however it was written by whoever asked', async () => {
    const units = plan().units.map((unit) =>
      unit.id === BAC
        ? { ...unit, contacts: [{ role: 'focal-point' as const, email: 'khanh@example.org' }] }
        : unit,
    );
    await insertPlan(register, plan({ units }));
    // The sign for kelvin, of which the small letter is a k: another mailbox, which may be anybody's.
    await ask('\u212Ahanh@example.org');
    await ask('KHANH@example.org');
    await post();
    expect(letters.map(({ address }) => address)).toEqual(['khanh@example.org', 'khanh@example.org']);
    expect(await personOf('khanh@example.org')).toBeDefined();
  });

  it('makes the head of a unit its head, and the contact of the office coordinator of the plan', async () => {
    await signedIn(HEAD);
    expect((await personOf(HEAD))?.roles).toMatchObject([{ role: 'head', planSlug: PLAN, unitId: BAC }]);
    const cookie = await signedIn(OFFICE);
    const roles = (await personOf(OFFICE))?.roles.map(({ role }) => role) ?? [];
    expect(roles).toEqual(expect.arrayContaining(['coordinator', 'unit']));
    expect((await portal.ask('/cycles', { headers: { cookie } })).status).toBe(200);
  });

  it('lets in who was appointed and is no contact, and nobody whose role is over', async () => {
    const born = { createdAt: NOW, createdRealAt: REAL };
    const given = {
      role: 'viewer',
      planSlug: PLAN,
      fromAt: 0,
      grantedBy: 'person:minh',
      realAt: REAL,
    } as const;
    for (const personId of ['lan', 'mai'])
      await castPerson(register, { personId, mailbox: `${personId}@example.org`, ...born });
    await grantRole(register, { personId: 'lan', ...given });
    await grantRole(register, { personId: 'mai', ...given, untilAt: NOW });
    const cookie = await signedIn('lan@example.org');
    await ask('mai@example.org');
    await post();
    expect(letters).toHaveLength(1);
    expect((await portal.ask('/cycles', { headers: { cookie } })).status).toBe(200);
    const form = { cookie, 'content-type': 'application/json' };
    const rulings = [{ rulingId: 'r', assignmentId: ofUnit(BAC), ruling: 'accept' }];
    const ruled = await portal.ask('/api/v1/rulings', {
      method: 'POST',
      headers: form,
      payload: JSON.stringify({ rulings }),
    });
    expect(ruled.status).toBe(403);
    // Whoever may only look is shown no link by which the unit hands in.
    expect((await portal.ask(`/assignments/${ofUnit(BAC)}`, { headers: { cookie } })).body).not.toContain(
      '/s/',
    );
  });

  it('follows the plan: who is a contact no longer may nothing, who becomes one may', async () => {
    const cookie = await signedIn(FOCAL);
    const units = plan().units.map((unit) =>
      unit.id === BAC
        ? { ...unit, contacts: [{ role: 'focal-point' as const, email: 'moi@example.org' }] }
        : unit,
    );
    const history = () => portal.ask(`/assignments/${ofUnit(BAC)}`, { headers: { cookie } });
    expect((await history()).status).toBe(200);
    await insertPlan(register, plan({ units }));
    expect((await history()).status).toBe(404);
    await ask(FOCAL);
    await ask('moi@example.org');
    await post();
    expect(letters.map(({ address }) => address)).toEqual([FOCAL, 'moi@example.org']);
  });

  it('is kept in a chain that nobody can change unseen, and names nobody', async () => {
    await signedIn(FOCAL);
    const told = await listDoorEvents(register, 50);
    expect(told.map(({ fact }) => fact.type)).toEqual(
      expect.arrayContaining(['role-given', 'link-made', 'signed-in']),
    );
    expect(JSON.stringify(told)).not.toContain('example.org');
    await lowerSecondWall(register);
    expect((await verifyChains(register)).broken).toBeUndefined();
    await register.db
      .updateTable('events')
      .set({ actor: 'person:khach' })
      .where('streamKey', 'in', register.db.selectFrom('door').select('doorKey'))
      .where('sequence', '=', 1)
      .execute();
    expect((await verifyChains(register)).broken).toMatchObject({ stream: 'register:door' });
  });

  it('gives a person one id, also where two let them in at once', async () => {
    const admission = { mailbox: FOCAL, at: NOW, realAt: Date.now() };
    const [one, other] = await Promise.all([admit(register, admission), admit(register, admission)]);
    expect(one).toBe(other);
    expect((await listPeople(register)).filter(({ mailbox }) => mailbox === FOCAL)).toHaveLength(1);
  });

  it('names whoever has signed in where they hand in by their unit’s link', async () => {
    const cookie = await signedIn(FOCAL);
    const link = portal.link(ofUnit(BAC), FOCAL);
    const note = { act: 'note', reason: 'Đang làm' };
    await portal.press(`${link}/acts`, { actId: 'a-1', ...note }, { cookie });
    await portal.press(`${link}/acts`, { actId: 'a-2', ...note });
    const acts = await register.db
      .selectFrom('unitActs')
      .select(['actId', 'actor'])
      .orderBy('actId')
      .execute();
    const person = await personOf(FOCAL);
    expect(acts).toEqual([
      { actId: 'a-1', actor: `person:${person?.personId ?? ''}` },
      { actId: 'a-2', actor: `unit:${BAC}` },
    ]);
  });

  it('is offered on every page to whoever has not signed in, and on none of a unit’s links', async () => {
    expect((await portal.ask('/nowhere')).body).toContain('href="/sign-in"');
    expect((await portal.ask(portal.link(ofUnit(BAC), FOCAL))).body).not.toContain('href="/sign-in"');
    expect((await portal.ask('/', { headers: BEARER })).body).not.toContain('href="/sign-in"');
  });
});
