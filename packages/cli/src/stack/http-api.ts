import { KyhanError } from '@kyhan/errors';
import { apiError } from './api-error.js';
import type { StackApi } from './stack-api.js';

/** Where a stack runs and what opens its API. */
export interface RunningStack {
  readonly url: string;
  readonly token: string;
  readonly folder: string;
}

/** The API of a running stack. @throws KyhanError NOT_RUNNING where nobody answers there any more */
export function httpApi({ url, token, folder }: RunningStack): StackApi {
  const call = async <T>(path: string, init: RequestInit): Promise<T> => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${token}`);
    const response = await fetch(`${url}/api/v1${path}`, { ...init, headers }).catch((error: unknown) => {
      throw new KyhanError('NOT_RUNNING', { folder }, { cause: error });
    });
    const body: unknown = await response.json().catch(() => undefined);
    if (!response.ok) throw apiError({ status: response.status, body, path });
    return body as T;
  };
  return {
    get: (path) => call(path, { method: 'GET' }),
    ask: (path, body) => call(path, { method: 'POST', ...written(body) }),
    post: (path, body) => call(path, { method: 'POST', ...written(body) }),
    close: () => Promise.resolve(),
  };
}

function written(body: unknown): RequestInit {
  if (body instanceof FormData) return { body };
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}
