/** The HTTP API of a stack, whoever answers it: a running portal, or the register opened by this process. */
export interface StackApi {
  /** A path below `/api/v1`, its ids percent-encoded. @throws KyhanError as the portal found it */
  get<T>(path: string): Promise<T>;
  /** A question whose wording needs a body: changes nothing. @throws KyhanError as the portal found it */
  ask<T>(path: string, body: unknown): Promise<T>;
  /** JSON, or a form with files. @throws KyhanError as the portal found it */
  post<T>(path: string, body: unknown): Promise<T>;
  close(): Promise<void>;
}

/** `?unit=so-gddt&limit=20`, without what was not asked for. */
export function queryOf(wishes: Readonly<Record<string, string | number | boolean | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(wishes)) if (value !== undefined) query.set(name, String(value));
  const written = query.toString();
  return written === '' ? '' : `?${written}`;
}
