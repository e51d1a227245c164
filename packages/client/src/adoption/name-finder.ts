import { folded, nearestName } from '@kyhan/plan';

/** What a list may name. */
export interface Nameable {
  readonly id: string;
  readonly names: readonly string[];
}

/** Which one a cell names, or what was most likely meant. */
export type Found = { readonly id: string } | { readonly near: string };

/**
 * Finds by id or by name, whatever the accents. A list of thousands names the same hundred again and again: each is
 * looked for once. Pure; throws nothing.
 */
export function nameFinder(known: readonly Nameable[]): (given: string) => Found {
  const ids = new Set(known.map(({ id }) => id));
  const called = new Map<string, Set<string>>();
  for (const { id, names } of known)
    for (const name of names.map(folded)) called.set(name, (called.get(name) ?? new Set()).add(id));
  const found = new Map<string, Found>();
  return (given) => {
    const before = found.get(given);
    if (before !== undefined) return before;
    const answer = ids.has(given)
      ? { id: given }
      : alike(given, known, [...(called.get(folded(given)) ?? [])]);
    found.set(given, answer);
    return answer;
  };
}

function alike(given: string, known: readonly Nameable[], ids: readonly string[]): Found {
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return { id: only };
  // Two that are called the same are told by their ids.
  if (ids.length > 1) return { near: ids.join(', ') };
  const near = nearestName(
    given,
    known.flatMap(({ id, names }) => [...names, id]),
  );
  const [name = near] = known.find(({ id }) => id === near)?.names ?? [];
  return { near: name ?? 'null' };
}
