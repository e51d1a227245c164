/** Parts of what was written, whatever it is: nothing of it need be valid. */

/** The value under a key; undefined where there are no keys or not that one. */
export function partOf(value: unknown, key: string): unknown {
  return isKeyed(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Keys with their values, in the order written. */
export function entriesOf(value: unknown): [string, unknown][] {
  return isKeyed(value) ? Object.entries(value) : [];
}

/** The items of a list. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Text, where it is one. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isKeyed(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
