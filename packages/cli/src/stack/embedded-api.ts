import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { inspect } from 'node:util';
import { KyhanError } from '@kyhan/errors';
import { lockFolder, openPlanClock } from '@kyhan/local';
import { createPortal } from '@kyhan/portal';
import { openRegister } from '@kyhan/register';
import { apiError } from './api-error.js';
import type { StackApi } from './stack-api.js';

/**
 * The API over a register that nobody runs, opened by this process under its lock: the portal's own routes
 * answer, without listening, so that the JSON is the same either way. Only reading works.
 * @throws KyhanError NOT_RUNNING where there is no register; ALREADY_RUNNING where another process holds it
 */
export async function embeddedApi({ folder }: { readonly folder: string }): Promise<StackApi> {
  const registerFolder = path.join(folder, 'register');
  if (!existsSync(registerFolder)) throw new KyhanError('NOT_RUNNING', { folder });
  const lock = await lockFolder(folder);
  const clock = await openPlanClock({ dataFolder: folder });
  const register = await openRegister({ kind: 'folder', folder: registerFolder });
  // Known to this process alone.
  const token = randomUUID();
  const refuse = () => Promise.reject(new KyhanError('NOT_RUNNING', { folder }));
  const portal = await createPortal({
    register,
    client: { applyPlan: refuse, submit: refuse, rule: refuse, openOnRequest: refuse },
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
  return {
    async get<T>(asked: string): Promise<T> {
      const headers = { authorization: `Bearer ${token}` };
      const response = await portal.inject({ method: 'GET', url: `/api/v1${asked}`, headers });
      if (response.statusCode >= 400)
        throw apiError({ status: response.statusCode, body: response.json(), path: asked });
      return response.json<T>();
    },
    post: refuse,
    async close() {
      await portal.close();
      await register.close();
      await clock.close();
      await lock.release();
    },
  };
}
