import { createServer, type RequestListener, type Server } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { listDoorEvents, listPeople, type Register } from '@kyhan/register';
import { INITIAL_SETTINGS, oidcDoor } from '@kyhan/stack';
import { BAC, insertPlan } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { cookieOf, PORTAL_URL, startTestPortal, type TestPortal } from '@kyhan/testkit/portal';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { Provider } from 'oidc-provider';

const NOW = at('2026-03-24', 9);
const FOCAL = `dau-moi@${BAC}.example.org`;
const CLIENT = { oidcClientId: 'kyhan', oidcClientSecret: 'a secret of the tests alone' };

type Handle = (...of: Parameters<RequestListener>) => unknown;

interface Service {
  readonly issuer: string;
  /** Answers by this from now on; undefined: as it should. */
  answerBy(handle: Handle | undefined): void;
  stop(): Promise<void>;
}

/** A sign-in service of an office on loopback, which believes whoever says a mailbox; `unconfirmed` says that it is not. */
async function startService(): Promise<Service> {
  const served: { handle?: Handle } = {};
  const server: Server = createServer((request, response) => {
    void served.handle?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const issuer = `http://127.0.0.1:${String(port)}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.oidcClientId,
        client_secret: CLIENT.oidcClientSecret,
        redirect_uris: [`${PORTAL_URL}/sign-in/oidc/done`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['a key of the tests alone'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => {
        return {
          sub: id,
          email: id.replace('unconfirmed-', ''),
          email_verified: !id.startsWith('unconfirmed-'),
        };
      },
    }),
  });
  served.handle = provider.callback();
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  const answerBy = (handle: Handle = provider.callback()) => {
    served.handle = handle;
  };
  return { issuer, answerBy, stop };
}

describe('signing in by the service of the office', () => {
  const registers = pgliteRegisters();
  let service: Service;
  let register: Register;
  let portal: TestPortal;
  beforeAll(async () => {
    service = await startService();
  });
  beforeEach(async () => {
    register = await registers.open();
    await insertPlan(register);
    const oidc = oidcDoor({ ...INITIAL_SETTINGS, ...CLIENT, oidcIssuer: service.issuer });
    portal = await startTestPortal(register, NOW, oidc === undefined ? {} : { oidc });
    portal.realNow = Date.now();
  });
  afterEach(async () => {
    await portal.close();
    expect(portal.bugs).toEqual([]);
  });
  afterAll(async () => {
    await service.stop();
    await registers.end();
  });

  /** A browser at the service: it keeps its cookies and follows where it is sent, until it is sent to the portal. */
  async function throughService(begin: string, account: string): Promise<string> {
    const jar = new Map<string, string>();
    let next = begin;
    for (let step = 0; step < 12 && !next.startsWith(PORTAL_URL); step += 1) {
      const isForm = next.includes('/interaction/');
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const page = await fetch(next, { headers: { cookie }, redirect: 'manual' });
      const prompt = isForm ? (/name="prompt" value="(\w+)"/.exec(await page.text())?.[1] ?? '') : '';
      const answer = isForm
        ? await fetch(next, {
            method: 'POST',
            headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
            body: new URLSearchParams({ prompt, login: account, password: 'x' }).toString(),
            redirect: 'manual',
          })
        : page;
      for (const one of answer.headers.getSetCookie()) {
        const [pair = ''] = one.split(';');
        jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
      }
      next = new URL(answer.headers.get('location') ?? '', next).href;
    }
    return next.slice(PORTAL_URL.length);
  }

  async function begun(path = '/sign-in/oidc') {
    const answer = await portal.ask(path);
    const passage = answer.headers.getSetCookie().find((one) => one.startsWith('kyhan-passage='));
    return { to: answer.headers.get('location') ?? '', cookie: passage?.split(';')[0] ?? '' };
  }

  it('is offered beside the mailbox, and lets a contact in as a person of its unit', async () => {
    expect((await portal.ask('/sign-in')).body).toContain('href="/sign-in/oidc"');
    const { to, cookie } = await begun('/sign-in/oidc?next=/sessions');
    const back = await throughService(to, FOCAL);
    const entered = await portal.ask(back, { headers: { cookie } });
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/sessions']);
    const headers = { cookie: cookieOf(entered) };
    expect((await portal.ask('/sessions', { headers })).status).toBe(200);
    const person = (await listPeople(register)).find(({ mailbox }) => mailbox === FOCAL);
    expect(person?.roles).toMatchObject([{ role: 'unit', unitId: BAC }]);
    expect((await listDoorEvents(register, 1))[0]?.fact).toMatchObject({ type: 'signed-in', by: 'oidc' });
  });

  it.each([
    ['whose mailbox nobody knows', 'khach@example.org', 'ACCOUNT_UNKNOWN'],
    ['whose mailbox the service has not confirmed', `unconfirmed-${FOCAL}`, 'OIDC_REFUSED'],
  ])('lets nobody in %s', async (_who, account, code) => {
    const { to, cookie } = await begun();
    const answer = await portal.ask(await throughService(to, account), { headers: { cookie } });
    expect([answer.status, answer.body]).toEqual([403, expect.stringContaining(code)]);
    expect(cookieOf(answer)).toBe('');
  });

  it('takes an answer once, from the browser that had asked, and no other', async () => {
    const { to, cookie } = await begun();
    const back = await throughService(to, FOCAL);
    const { cookie: another } = await begun();
    const altered = `${cookie.slice(0, -2)}xx`;
    for (const wrong of ['', another, altered]) {
      const answer = await portal.ask(back, { headers: { cookie: wrong } });
      expect([answer.status, answer.body]).toEqual([403, expect.stringContaining('OIDC_REFUSED')]);
    }
    expect((await portal.ask(back, { headers: { cookie } })).status).toBe(303);
    expect((await portal.ask(back, { headers: { cookie } })).status).toBe(403);
  });

  it('leads to no other site', async () => {
    const { to, cookie } = await begun('/sign-in/oidc?next=//evil.example.org');
    const entered = await portal.ask(await throughService(to, FOCAL), { headers: { cookie } });
    expect(entered.headers.get('location')).toBe('/');
  });

  it.each([
    ['breaks off', (request) => request.socket.destroy()],
    [
      'answers as the proxy before it does',
      (_request, response) =>
        void response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>502</h1>'),
    ],
    [
      'has lost its database',
      (_request, response) =>
        void response
          .writeHead(500, { 'content-type': 'application/json' })
          .end(JSON.stringify({ error: 'server_error' })),
    ],
  ] as [string, Handle][])(
    'says that the service is away where it %s in the middle, and lets in whoever begins again',
    async (_how, handle) => {
      const { to, cookie } = await begun();
      const back = await throughService(to, FOCAL);
      service.answerBy(handle);
      const answer = await portal.ask(back, { headers: { cookie } });
      service.answerBy(undefined);
      expect([answer.status, answer.body]).toEqual([503, expect.stringContaining('OIDC_UNAVAILABLE')]);
      expect(cookieOf(answer)).toBe('');
      const again = await begun();
      const entered = await portal.ask(await throughService(again.to, FOCAL), {
        headers: { cookie: again.cookie },
      });
      expect(entered.status).toBe(303);
    },
  );

  it('keeps no page to go to that a browser would not keep with it', async () => {
    const { to, cookie } = await begun(`/sign-in/oidc?next=/${'x'.repeat(5000)}`);
    expect(cookie.length).toBeLessThan(2000);
    const entered = await portal.ask(await throughService(to, FOCAL), { headers: { cookie } });
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/']);
  });

  it('says so where the service is away, and where none is configured there is none', async () => {
    await portal.close();
    const away = oidcDoor({ ...INITIAL_SETTINGS, ...CLIENT, oidcIssuer: 'http://127.0.0.1:1' });
    portal = await startTestPortal(register, NOW, away === undefined ? {} : { oidc: away });
    const answer = await portal.ask('/sign-in/oidc');
    expect([answer.status, answer.body]).toEqual([503, expect.stringContaining('OIDC_UNAVAILABLE')]);
    expect(oidcDoor(INITIAL_SETTINGS)).toBeUndefined();
  });
});
