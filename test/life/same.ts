import { inspect, isDeepStrictEqual } from 'node:util';

/**
 * Compares as `expect` does, a hundred times as fast: each step asks a dozen times.
 * @throws Error that shows both
 */
export function same(what: string, actual: unknown, expected: unknown): void {
  if (isDeepStrictEqual(actual, expected)) return;
  const shown = (value: unknown) => inspect(value, { depth: 6, breakLength: 110 });
  throw new Error(`${what}: ${shown(actual)} in the engine, ${shown(expected)} on paper`);
}
