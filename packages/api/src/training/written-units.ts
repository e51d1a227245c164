import type { Plan } from '@kyhan/plan';

/** Under which names a roster has the people of units of a day: theirs, and of those whom they succeed. Pure; throws nothing. */
export function writtenUnits(
  plan: Plan,
  seen: ReadonlySet<string>,
  unitOn: (unit: string) => string,
): readonly string[] {
  return [...new Set([...seen, ...plan.units.map(({ id }) => id)])].filter((unit) => seen.has(unitOn(unit)));
}
