import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lockFolder } from '@kyhan/local/folder';
import { INITIAL_SETTINGS, openPortal, Teardown } from '@kyhan/stack';
import { startEngine, type Engine } from '@kyhan/testkit/engine';
import { cookieOf, formOf, insertLinkOf, KEYS, type CastPerson } from '@kyhan/testkit/portal';
import type { Language } from '@kyhan/words';
import { captured } from '../cli/captured-terminal.js';

/** Engine, portal and command line of a deployment in one language, on a clock that a test moves. */
export interface Deployment {
  readonly language: Language;
  readonly engine: Engine;
  /** Where the command line works, beside the plan's files. */
  readonly folder: string;
  /** Where its portal listens on loopback. */
  readonly url: string;
  /** The cookie of somebody who has signed in. */
  cookie(who: CastPerson): Promise<string>;
  /** A page as it is, in the deployment's language unless the path asks for another. */
  page(path: string, who?: CastPerson): Promise<{ readonly status: number; readonly html: string }>;
  /** What a command line prints beside this deployment, each line for itself. */
  kyhan(...args: string[]): Promise<readonly string[]>;
  stop(): Promise<void>;
}

const TOKEN = 'a-token-of-the-tests-alone';
const SIGNED_IN_FOR_MS = 60 * 60_000;

export async function startDeployment(
  language: Language,
  clock: { readonly startsOn: string; readonly realMsPerDay: number },
): Promise<Deployment> {
  const teardown = new Teardown();
  const folder = await mkdtemp(path.join(tmpdir(), 'kyhan-deployment-'));
  teardown.add(() => rm(folder, { recursive: true, force: true }));
  const engine = await startEngine({ ...clock, language });
  teardown.add(() => engine.stop());
  const portal = await openPortal({
    register: engine.register,
    client: engine.client,
    clock: engine.clock,
    keys: KEYS,
    token: TOKEN,
    inboxUrl: engine.inbox.url,
    temporal: { uiUrl: 'http://temporal.example.org', client: engine.temporal },
    port: 0,
    dataFolder: folder,
    settings: { ...INITIAL_SETTINGS, language, operator: 'minh' },
  });
  teardown.add(() => portal.close());
  const lock = await lockFolder(folder);
  teardown.add(() => lock.release());
  // Where the command line looks for who runs.
  const run = { url: portal.url, token: TOKEN, pid: process.pid };
  await writeFile(path.join(folder, 'run.json'), JSON.stringify(run));
  const cookies = new Map<string, string>();
  const cookieFor = async (who: CastPerson) => {
    const key = JSON.stringify(who);
    const cookie = cookies.get(key) ?? (await signedIn(engine, portal.url, who));
    cookies.set(key, cookie);
    return cookie;
  };
  return {
    language,
    engine,
    folder,
    url: portal.url,
    cookie: cookieFor,
    async page(at, who) {
      const cookie = who && (await cookieFor(who));
      const answer = await fetch(new URL(at, portal.url), {
        headers: cookie === undefined ? {} : { cookie },
      });
      return { status: answer.status, html: await answer.text() };
    },
    kyhan: async (...args) =>
      (
        await captured(args, {
          columns: undefined,
          folder,
          environment: { ...process.env, KYHAN_LANG: language, KYHAN_DATA: folder },
        })
      ).lines,
    stop: () => teardown.run(),
  };
}

async function signedIn({ register }: Engine, url: string, who: CastPerson): Promise<string> {
  const token = `of-${typeof who === 'string' ? who : Object.values(who).join()}`;
  await insertLinkOf(register, who, { token, realNow: Date.now(), holdsMs: SIGNED_IN_FOR_MS });
  const { headers, payload: body } = formOf(await (await fetch(`${url}/sign-in/${token}`)).text());
  const cookie = cookieOf(
    await fetch(`${url}/sign-in/${token}`, { method: 'POST', headers, body, redirect: 'manual' }),
  );
  // Pages that nobody may see would be looked at in place of those that are meant.
  if (cookie === '') throw new Error(`${token} did not sign in`);
  return cookie;
}
