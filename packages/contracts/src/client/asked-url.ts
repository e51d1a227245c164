import { API_ROOT, type Route } from '../route.js';

/** What is put into an address. */
export interface AskedValues {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
}

/**
 * The address of a question: ids of assignments have slashes, so each goes as one percent-encoded segment.
 * Pure; throws nothing.
 */
export function askedUrl({ path }: Pick<Route, 'path'>, { params = {}, query = {} }: AskedValues): string {
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) asked.set(name, String(value));
  return `${API_ROOT}${filled}${asked.size === 0 ? '' : `?${asked.toString()}`}`;
}
