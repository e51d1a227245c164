import type { StoredTraining } from '@kyhan/register';

type Trainees = StoredTraining['trainees'];

/** Whole lists are looked up: each register's people are sorted by code once. */
const sorted = new WeakMap<Trainees, ReadonlyMap<string, string>>();

/**
 * The id of somebody by their id or the office's code; undefined where nobody has it, and where it is the id of one and
 * the code of another: each of them has another name. Pure; throws nothing.
 */
export function personOf({ trainees }: Pick<StoredTraining, 'trainees'>, named: string): string | undefined {
  const byCode = idsByCode(trainees).get(named);
  if (!trainees.has(named)) return byCode;
  return byCode === undefined || byCode === named ? named : undefined;
}

/** Ids by the office's codes. Pure; throws nothing. */
export function idsByCode(trainees: Trainees): ReadonlyMap<string, string> {
  const known = sorted.get(trainees) ?? new Map([...trainees].map(([person, { code }]) => [code, person]));
  sorted.set(trainees, known);
  return known;
}
