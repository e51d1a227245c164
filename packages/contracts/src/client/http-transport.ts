import type { ApiTransport } from './api-transport.js';

/** A portal that listens, and what opens its API. */
export interface RunningPortal {
  /** Such as `http://127.0.0.1:8090`. */
  readonly url: string;
  readonly token: string;
}

/** Questions over HTTP. @throws TypeError where nobody answers there */
export function httpTransport({ url: portal, token }: RunningPortal): ApiTransport {
  return async ({ method, url, body }) => {
    const headers = new Headers({ authorization: `Bearer ${token}` });
    if (typeof body === 'string') headers.set('content-type', 'application/json');
    const response = await fetch(portal + url, { method, headers, ...(body === undefined ? {} : { body }) });
    return { status: response.status, body: await response.json().catch(() => undefined) };
  };
}
