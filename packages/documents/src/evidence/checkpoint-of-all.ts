import type { PlacedFact } from './placed-fact.js';

/**
 * Which checkpoint holds what is told from several facts: the last of theirs. Null where none holds one of them yet, and
 * where there is no fact at all. Pure; throws nothing.
 */
export function checkpointOfAll(
  ...facts: readonly (Pick<PlacedFact, 'checkpoint'> | undefined)[]
): number | null {
  const numbers = facts.flatMap((one) => one?.checkpoint ?? []);
  return numbers.length === facts.length && numbers.length > 0 ? Math.max(...numbers) : null;
}
