import type { TypedRow } from './typed-row.js';

type Step = (rows: readonly TypedRow[]) => Promise<readonly TypedRow[]>;

/**
 * What a step leads to from these rows, and from each that it led to, until it leads to nothing new.
 * Throws what the step throws.
 */
export async function reachedRows(rows: readonly TypedRow[], step: Step): Promise<readonly TypedRow[]> {
  const reached = new Map<string, TypedRow>();
  let last = rows;
  while (last.length > 0) {
    const next = (await step(last)).filter(({ table, key }) => !reached.has(`${table} ${key}`));
    for (const row of next) reached.set(`${row.table} ${row.key}`, row);
    last = next;
  }
  return [...reached.values()];
}
