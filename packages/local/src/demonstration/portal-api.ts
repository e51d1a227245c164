/** The portal's JSON API as the demonstration's coordinator uses it. */
export interface PortalApi {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: unknown): Promise<T>;
}

/** @throws Error with status and code where the portal refuses: in a demonstration that is a bug. */
export function portalApi(portalUrl: string, token: string): PortalApi {
  const call = async <T>(path: string, init: RequestInit): Promise<T> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const response = await fetch(`${portalUrl}/api/v1${path}`, { ...init, headers });
    const body = (await response.json()) as T & { error?: { code: string } };
    if (!response.ok) throw new Error(`${init.method} ${path}: ${response.status} ${body.error?.code}`);
    return body;
  };
  return {
    get: (path) => call(path, { method: 'GET' }),
    post: (path, body) => call(path, { method: 'POST', body: JSON.stringify(body) }),
  };
}
