import { createHash, randomBytes } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import {
  createClient,
  readSignedLink,
  signedLinkToken,
  signedText,
  type KyhanClient,
  type LinkKeys,
} from '@kyhan/client';
import { planCalendar } from '@kyhan/plan';
import type { OidcDoor, PortalDependencies } from '@kyhan/api';
import { createPortal, pageToken } from '@kyhan/portal';
import { personActor, unitActor } from '@kyhan/plan/ids';
import { insertSignInLink, listPlans, type Register } from '@kyhan/register';
import { castPeople } from '../cast/cast-people.js';
import { REAL } from '../clock/at.js';
import { newCheckpointKey } from '../registers/new-checkpoint-key.js';
import { multipart, type Attached } from './multipart.js';

/** What a browser or a program sends. */
export interface Asking {
  readonly method?: 'GET' | 'HEAD' | 'OPTIONS' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: Uint8Array | string;
}

/** As the router knows it, its parameters by their names. */
interface AnsweredRoute {
  readonly method: string;
  readonly path: string;
}

interface Handing {
  readonly files?: readonly Attached[];
  readonly headers?: Readonly<Record<string, string>>;
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  readonly bytes: Buffer;
}

/** A portal over a real register, with plan time in the test's hand. */
export interface TestPortal {
  /** Where it listens on loopback. */
  readonly url: string;
  /** Over HTTP on loopback, a redirect not followed. */
  ask(path: string, asking?: Asking): Promise<Answer>;
  /** Plan time; set it to let it pass. */
  now: number;
  /** Real time, in which sessions and sign-in links expire. */
  realNow: number;
  /** Mistakes of ours that a request met. */
  readonly bugs: unknown[];
  /** Every method and path that is answered. */
  readonly routes: readonly AnsweredRoute[];
  /** What a form of ours carries that is sent to a path, by whoever the headers say. */
  pageToken(path: string, headers?: Asking['headers']): string;
  /** Sends such a form as a browser does. */
  press(path: string, written: Asking['headers'], headers?: Asking['headers']): Promise<Answer>;
  /** The same, of a form with files. */
  hand(path: string, written: Asking['headers'], more?: Handing): Promise<Answer>;
  /** The path of the signed link of an address. */
  link(assignmentId: string, address: string): string;
  /** Signs somebody in over the pages and gives the cookie. */
  signIn(who: CastPerson): Promise<string>;
  close(): Promise<void>;
}

/**
 * Somebody of the named cast: Linh of every plan that there is, Minh of all, a unit by a session of its own, or whoever
 * was appointed.
 */
export type CastPerson = 'linh' | 'minh' | { readonly unitId: string } | { readonly personId: string };

export const PORTAL_URL = 'https://kyhan.example.org';
export const LOCAL_TOKEN = 'a-token-of-the-tests-alone';
export const BEARER = { authorization: `Bearer ${LOCAL_TOKEN}` };
export const KEYS: LinkKeys = {
  current: 'test',
  secrets: { test: 'a secret of the tests alone, at least 32 bytes long' },
};

/** A receipt must not depend on Temporal. Below 1024 only the system may listen, and nothing has used 1 for decades. */
const NOBODY_LISTENS_THERE = '127.0.0.1:1';

const ALWAYS_SO = {
  links: {
    read: (token: string) => readSignedLink(KEYS, token),
    create: (assignmentId: string, address: string) => PORTAL_URL + linkPath(assignmentId, address),
  },
  sign: (text: string, like?: string) => signedText(KEYS, text, like),
  operator: 'minh',
  localToken: LOCAL_TOKEN,
  publicUrl: PORTAL_URL,
  secureCookies: true,
};

interface PortalWishes
  extends
    Pick<PortalDependencies, 'mail' | 'settings' | 'limits'>,
    Partial<Pick<PortalDependencies, 'publicUrl'>> {
  readonly client?: KyhanClient;
  readonly oidc?: OidcDoor;
}

/** Without an engine's client, Temporal is away. */
export async function startTestPortal(
  register: Register,
  now: number,
  { client, oidc, ...more }: PortalWishes = {},
): Promise<TestPortal> {
  await castPeople(register);
  // It is asked once: a retry would throw from its timer where the connection was closed meanwhile.
  const connection = Connection.lazy({ address: NOBODY_LISTENS_THERE, interceptors: [] });
  const portal = { now, realNow: REAL };
  const clock = {
    now: () => portal.now,
    toReal: (at: number) => at,
    toPlan: (at: number) => at,
    speed: 1,
  };
  const bugs: unknown[] = [];
  const routes: AnsweredRoute[] = [];
  const parts = {
    ...ALWAYS_SO,
    register,
    client:
      client ??
      createClient({
        temporal: new Client({ connection }),
        register,
        clock,
        calendarOf: planCalendar,
        ...(more.limits === undefined ? {} : { limits: more.limits }),
      }),
    now: () => portal.now,
    realNow: () => portal.realNow,
    ...(oidc === undefined ? {} : { oidc }),
    checkpointKey: newCheckpointKey(),
    ...more,
    reportBug: (error: unknown) => bugs.push(error),
  };
  const app = await createPortal(parts, ({ method, url: path }) => {
    routes.push(...[method].flat().map((one) => ({ method: one, path })));
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const ask = (path: string, asking: Asking = {}) => asked(url + path, asking);
  return Object.assign(portal, {
    url,
    ask,
    bugs,
    routes,
    ...sending(ask),
    link: linkPath,
    signIn: (who: CastPerson) => signedIn(ask, register, who),
    close: async () => {
      await app.close();
      await connection.close();
    },
  });
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

function sending(ask: TestPortal['ask']): Pick<TestPortal, 'pageToken' | 'press' | 'hand'> {
  const tokenOf = (path: string, headers: Asking['headers'] = {}) => {
    const [, session] = /kyhan-session=([^;]*)/.exec(headers['cookie'] ?? '') ?? [];
    const { pathname } = new URL(path, PORTAL_URL);
    return pageToken({ sign: (text) => signedText(KEYS, text) }, { path: pathname, session });
  };
  return {
    pageToken: tokenOf,
    press: async (path, written = {}, headers = {}) => {
      const payload = new URLSearchParams({ pageToken: tokenOf(path, headers), ...written }).toString();
      return await ask(path, { method: 'POST', headers: { ...headers, ...FORM }, payload });
    },
    hand: async (path, written = {}, { files = [], headers = {} } = {}) => {
      const form = await multipart({ pageToken: tokenOf(path, headers), ...written }, files);
      const sent = { ...headers, ...form.headers };
      return await ask(path, { method: 'POST', headers: sent, payload: form.payload });
    },
  };
}

function linkPath(assignmentId: string, address: string): string {
  return `/s/${signedLinkToken(KEYS, assignmentId, address)}`;
}

async function asked(url: string, { method = 'GET', headers = {}, payload }: Asking): Promise<Answer> {
  const body = payload === undefined ? null : typeof payload === 'string' ? payload : new Uint8Array(payload);
  const answer = await fetch(url, { method, headers, body, redirect: 'manual' });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, headers: answer.headers, body: bytes.toString(), bytes };
}

async function signedIn(ask: TestPortal['ask'], register: Register, who: CastPerson): Promise<string> {
  const token = randomBytes(16).toString('hex');
  await insertLinkOf(register, who, { token, realNow: REAL, holdsMs: 1000 });
  return cookieOf(await pressLink({ ask }, token));
}

/** Opens the page behind a sign-in link and presses its button. */
export async function pressLink(portal: Pick<TestPortal, 'ask'>, token: string): Promise<Answer> {
  const { body } = await portal.ask(`/sign-in/${token}`);
  return await portal.ask(`/sign-in/${token}`, { method: 'POST', ...formOf(body) });
}

/** What the form of a page sends beside what is written in it; the page's token is part of it. */
export function formOf(
  body: string,
  written: Readonly<Record<string, string>> = {},
): { readonly headers: Readonly<Record<string, string>>; readonly payload: string } {
  // The header has a form of its own.
  const main = body.slice(body.indexOf('<main'));
  const token = /name="pageToken" value="([^"]*)"/.exec(main)?.[1] ?? '';
  return {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ pageToken: token, ...written }).toString(),
  };
}

/** The cookie of whom an answer signed in. */
export function cookieOf({ headers }: Pick<Answer, 'headers'>): string {
  const set = headers.getSetCookie().find((one) => one.startsWith('kyhan-session='));
  return set?.split(';')[0] ?? '';
}

function actorOf(who: CastPerson): string {
  if (typeof who === 'string') return personActor(who);
  return 'unitId' in who ? unitActor(who.unitId) : personActor(who.personId);
}

/** A link that signs somebody of the cast in. */
export async function insertLinkOf(
  register: Register,
  who: CastPerson,
  { token, realNow, holdsMs }: { readonly token: string; readonly realNow: number; readonly holdsMs: number },
): Promise<void> {
  await castPeople(
    register,
    (await listPlans(register)).map(({ plan }) => plan.slug),
  );
  await insertSignInLink(register, {
    tokenHash: createHash('sha256').update(token).digest('hex'),
    actor: actorOf(who),
    expiresRealAt: realNow + holdsMs,
    nextPath: null,
    by: personActor('minh'),
    how: 'hand',
    at: 0,
    realAt: realNow,
  });
}
