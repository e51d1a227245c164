import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { inspect } from 'node:util';
import { planChanges } from '@kyhan/client';
import { KyhanError } from '@kyhan/errors';
import { lockFolder } from '@kyhan/local/folder';
import { openPlanClock, registerPlace } from '@kyhan/stack';
import { createPortal } from '@kyhan/portal';
import { openRegister } from '@kyhan/register';
import { apiError } from './api-error.js';
import type { Cli } from '../program/cli.js';
import type { StackApi } from './stack-api.js';

export interface Embedding {
  /** The data folder. */
  readonly folder: string;
  readonly environment: Cli['environment'];
}

/**
 * The API over a register that nobody runs, opened by this process under its lock: the portal's own routes
 * answer, without listening, so that the JSON is the same either way. Only reading works.
 * @throws KyhanError NOT_RUNNING where there is no register; ALREADY_RUNNING where another process holds it
 */
export async function embeddedApi({ folder, environment }: Embedding): Promise<StackApi> {
  const place = registerPlace(environment, path.join(folder, 'register'));
  if (place.kind === 'folder' && !existsSync(place.folder)) throw new KyhanError('NOT_RUNNING', { folder });
  const lock = await lockFolder(folder);
  const clock = await openPlanClock({ dataFolder: folder });
  const register = await openRegister(place);
  // Known to this process alone.
  const token = randomUUID();
  const refuse = () => Promise.reject(new KyhanError('NOT_RUNNING', { folder }));
  const portal = await createPortal({
    register,
    client: {
      planChanges: (wish) => planChanges(register, clock.now(), wish),
      applyPlan: refuse,
      submit: refuse,
      rule: refuse,
      openOnRequest: refuse,
    },
    now: () => clock.now(),
    realNow: () => Date.now(),
    links: {
      read: () => {
        throw new KyhanError('LINK_INVALID');
      },
      create: () => '',
    },
    localToken: token,
    publicUrl: 'http://localhost',
    reportBug: (error) => void process.stderr.write(`${inspect(error)}\n`),
    secureCookies: false,
  });
  const answer = async <T>(method: 'GET' | 'POST', asked: string, payload?: object): Promise<T> => {
    const headers = { authorization: `Bearer ${token}` };
    const question = {
      method,
      url: `/api/v1${asked}`,
      headers,
      ...(payload === undefined ? {} : { payload }),
    };
    const response = await portal.inject(question);
    if (response.statusCode >= 400)
      throw apiError({ status: response.statusCode, body: response.json(), path: asked });
    return response.json<T>();
  };
  return {
    get: (asked) => answer('GET', asked),
    ask: (asked, body) => answer('POST', asked, body as object),
    post: refuse,
    async close() {
      await portal.close();
      await register.close();
      await clock.close();
      await lock.release();
    },
  };
}
