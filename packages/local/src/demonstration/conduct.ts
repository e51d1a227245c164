import { drawn } from '@kyhan/engine/simulation';

/** How a simulated unit behaves for one assignment; drawn once from the seed, the same in every run. */
export type Conduct = 'early' | 'last-day' | 'late' | 'never' | 'nil' | 'incomplete-first';

/** Shares out of 100. A province's units are mostly in time; enough are not for every path to be walked. */
const SHARES: readonly (readonly [Conduct, number])[] = [
  ['early', 40],
  ['last-day', 24],
  ['late', 12],
  ['never', 9],
  ['nil', 7],
  ['incomplete-first', 8],
];

/** The conduct of a unit for one assignment. */
export function conduct(seed: number, assignmentId: string): Conduct {
  let share = drawn(seed, 'conduct', assignmentId) * 100;
  for (const [name, size] of SHARES) {
    if (share < size) return name;
    share -= size;
  }
  return 'early';
}

/** Plan instant at which a unit of this conduct hands in; undefined: never. */
export function handInAt(
  seed: number,
  { assignmentId, opensAt, dueAt }: { assignmentId: string; opensAt: number; dueAt: number },
): number | undefined {
  const share = drawn(seed, 'moment', assignmentId);
  const day = 24 * 60 * 60 * 1000;
  switch (conduct(seed, assignmentId)) {
    case 'never':
      return undefined;
    case 'late':
      return dueAt + (0.5 + share * 9) * day;
    case 'last-day':
      return dueAt - (0.3 + share * 0.5) * day;
    case 'early':
    case 'nil':
    case 'incomplete-first':
      return opensAt + (0.2 + 0.6 * share) * Math.max(day, dueAt - opensAt);
  }
}
