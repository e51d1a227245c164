import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  admit,
  insertCycle,
  listPeople,
  listSessions,
  listSubmissions,
  listTokens,
  type Register,
} from '@kyhan/register';
import { BAC, castCycle, insertPlan, NAM, ofUnit, opening, PLAN } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { cookieOf, formOf, pressLink, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';

const NOW = at('2026-03-24', 9);
const FOCAL = `dau-moi@${BAC}.example.org`;
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';

describe('the pages of who is let in', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let portal: TestPortal;
  let minh: string;
  let linh: string;
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register);
    await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
    portal = await startTestPortal(register, NOW);
    [minh, linh] = [await portal.signIn('minh'), await portal.signIn('linh')];
    portal.realNow = Date.now();
    await register.db
      .updateTable('sessions')
      .set({ expiresRealAt: Date.now() + 1000_000 })
      .execute();
  });
  afterEach(async () => {
    await portal?.close();
    expect(portal.bugs).toEqual([]);
  });
  afterAll(() => registers.end());

  const as = (cookie: string) => (path: string) => portal.ask(path, { headers: { cookie } });
  /** Sends a form of a page, with the token that stands on it. */
  async function send(cookie: string, action: string, written: Record<string, string>) {
    const { body } = await as(cookie)(`/${action.split('/')[1] ?? ''}`);
    const { headers, payload } = formOf(body, written);
    return await portal.ask(action, { method: 'POST', headers: { ...headers, cookie }, payload });
  }
  const secretIn = (body: string) => /kyhan-hash">([^<]+)</.exec(body)?.[1] ?? '';
  const ROLE = { personId: 'lan', role: 'viewer', plan: PLAN, name: 'Lan', mailbox: 'lan@example.org' };

  it.each(['/people', '/tokens'])('are an administrator’s: %s is refused to a coordinator', async (path) => {
    expect((await as(linh)(path)).status).toBe(403);
    expect((await as(minh)(path)).status).toBe(200);
    expect((await as(linh)('/')).body).not.toContain(`href="${path}"`);
  });

  it('give a role for some days, show the link once, and end the role', async () => {
    const given = await send(minh, '/people', { ...ROLE, until: '2026-03-31' });
    expect(given.status).toBe(200);
    const token = secretIn(given.body).split('/').at(-1) ?? '';
    const lan = cookieOf(await pressLink(portal, token));
    expect((await as(lan)('/cycles')).status).toBe(200);
    portal.now = at('2026-04-01', 1);
    expect((await as(lan)('/cycles')).status).toBe(403);
    portal.now = NOW;
    const shown = (await as(minh)('/people')).body;
    expect(shown).toContain('Lan (lan)');
    expect(shown).toContain('người theo dõi, 01/KH-UBND, đến 01/04/2026 00:00');
    expect(shown).not.toContain(token);
    const role = { personId: 'lan', role: 'viewer', plan: PLAN };
    expect((await send(minh, '/people/roles/ended', role)).status).toBe(303);
    expect((await as(lan)('/cycles')).status).toBe(403);
    const log = (await as(minh)('/people')).body;
    expect(log).toContain('Kết thúc vai trò người theo dõi (kế hoạch ke-hoach-thu) của lan');
  });

  it('keep what was written where it cannot be taken, and say why', async () => {
    const wrong = await send(minh, '/people', { ...ROLE, role: 'unit' });
    expect(wrong.status).toBe(400);
    expect(wrong.body).toContain('thiếu &quot;unit&quot;');
    expect(wrong.body).toContain('value="lan@example.org"');
    expect((await listPeople(register)).map(({ personId }) => personId)).not.toContain('lan');
  });

  it('leave somebody who can appoint', async () => {
    const role = { personId: 'minh', role: 'administrator' };
    const last = await send(minh, '/people/roles/ended', role);
    expect([last.status, last.body]).toEqual([409, expect.stringContaining('uản trị cuối cùng là minh')]);
    await send(minh, '/people', { personId: 'lan', role: 'administrator' });
    expect((await send(minh, '/people/roles/ended', role)).status).toBe(303);
    expect((await as(minh)('/people')).status).toBe(403);
  });

  it('leave somebody who can appoint also where two end one another at once', async () => {
    await send(minh, '/people', { personId: 'lan', role: 'administrator' });
    const lan = await portal.signIn({ personId: 'lan' });
    const end = (cookie: string, personId: string) =>
      portal.press('/people/roles/ended', { personId, role: 'administrator' }, { cookie });
    const ended = await Promise.all([end(minh, 'lan'), end(lan, 'minh')]);
    expect(ended.map(({ status }) => status)).not.toEqual([303, 303]);
    const stay = (await listPeople(register)).flatMap(({ roles }) =>
      roles.filter(({ role, untilAt }) => role === 'administrator' && untilAt === undefined),
    );
    expect(stay.length).toBeGreaterThan(0);
  });

  it('do not end what a plan says of its contact, and say by what it ends', async () => {
    const personId = (await admit(register, { mailbox: FOCAL, at: NOW, realAt: Date.now() })) ?? '';
    const role = { personId, role: 'unit', plan: PLAN, unit: BAC };
    const refused = await send(minh, '/people/roles/ended', role);
    expect([refused.status, refused.body]).toEqual([409, expect.stringContaining('nêu')]);
    const held = (await listPeople(register)).find((one) => one.personId === personId);
    expect(held?.roles).toMatchObject([{ role: 'unit' }]);
    expect(held?.roles[0]).not.toHaveProperty('untilAt');
  });

  it('take no form without the token of the page, or with that of another session', async () => {
    const { body } = await as(linh)('/sessions');
    const { headers, payload } = formOf(body, ROLE);
    for (const sent of [payload, new URLSearchParams(ROLE).toString()]) {
      const answer = await portal.ask('/people', {
        method: 'POST',
        headers: { ...headers, cookie: minh },
        payload: sent,
      });
      expect([answer.status, answer.body]).toEqual([403, expect.stringContaining('PAGE_TOKEN_MISSING')]);
    }
  });

  it('show who is signed in where, and end it', async () => {
    const link = (await send(minh, '/people', ROLE)).body;
    const path = new URL(secretIn(link)).pathname;
    const { headers, payload } = formOf((await portal.ask(path)).body);
    const lan = cookieOf(
      await portal.ask(path, { method: 'POST', headers: { ...headers, 'user-agent': FIREFOX }, payload }),
    );
    expect((await as(lan)('/sessions')).body).toContain('Firefox, Windows');
    expect((await as(lan)('/sessions')).body).not.toContain('Phiên của mọi người');
    const all = await listSessions(register, { realNow: portal.realNow });
    const of = (actor: string) => all.find((one) => one.actor === actor)?.sessionId ?? '';
    const notHers = await send(lan, '/sessions/ended', { sessionId: of('person:minh') });
    expect([notHers.status, notHers.body]).toEqual([404, expect.stringContaining('SESSION_NOT_FOUND')]);
    await send(minh, '/sessions/ended', { sessionId: of('person:lan') });
    expect((await as(lan)('/')).status).toBe(403);
    await send(linh, '/sessions/ended', { sessionId: of('person:linh') });
    expect((await as(linh)('/')).status).toBe(403);
    expect((await as(minh)('/')).status).toBe(200);
  });

  it('issue a token that hands in for its unit by the API, names itself, and opens nothing once it is taken back', async () => {
    const wish = {
      tokenId: 'phuong-bac',
      purpose: 'Phần mềm của phường',
      role: 'unit',
      plan: PLAN,
      unit: BAC,
    };
    const issued = await send(minh, '/tokens', wish);
    const token = secretIn(issued.body);
    expect(token).toMatch(/^kyhan_phuong-bac_[\w-]{43}$/);
    expect(JSON.stringify(await register.db.selectFrom('tokens').selectAll().execute())).not.toContain(token);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const submit = (unitId: string) =>
      portal.ask(`/api/v1/assignments/${encodeURIComponent(ofUnit(unitId))}/submissions`, {
        method: 'POST',
        headers,
        payload: JSON.stringify({ submissionId: `s-${unitId}`, nil: true, note: 'Không phát sinh' }),
      });
    expect((await submit(BAC)).status).toBe(200);
    expect((await submit(NAM)).status).toBe(404);
    expect(await listSubmissions(register, ofUnit(BAC))).toMatchObject([{ actor: 'token:phuong-bac' }]);
    expect((await portal.ask('/api/v1/cycles', { headers })).status).toBe(403);
    expect((await send(minh, '/tokens', wish)).status).toBe(409);
    expect((await send(minh, '/tokens/revoked', { tokenId: 'phuong-bac' })).status).toBe(303);
    expect((await submit(BAC)).status).toBe(403);
    expect((await as(minh)('/tokens')).body).toContain('thu hồi 24/03/2026 16:00');
    expect(await listTokens(register)).toMatchObject([{ revokedBy: 'person:minh' }]);
  });
});
