import { concepts, type Concept } from './concepts.js';

/** How the heading of a field is made: what it must speak of, and what it may speak of besides. */
export interface HeadingShape<Field extends string> {
  readonly field: Field;
  readonly needs: readonly Concept[];
  readonly allows: readonly Concept[];
  /** Of two shapes that explain as many words, the one that says more about its field. */
  readonly weight: number;
}

/** A field that a heading may stand for. */
export interface Likeness<Field extends string> {
  readonly field: Field;
  /** The share of its words that the field explains, out of 100, and the weight of the shape. */
  readonly score: number;
}

/** A sentence is no heading. */
const LONGEST_HEADING = 100;
/** More than half of the words must be explained. */
const LEAST_SHARE = 60;

/**
 * The fields that a whole heading may stand for, the likeliest first: each explains most of its words. A word that
 * speaks of something else counts against a field ("Ngày nhận báo cáo" is a day and no report). Pure; throws nothing.
 */
export function likenesses<Field extends string>(
  heading: string,
  shapes: readonly HeadingShape<Field>[],
): Likeness<Field>[] {
  if (heading.trim() === '' || heading.length > LONGEST_HEADING) return [];
  const spoken = concepts(heading);
  const all = spoken.reduce((sum, { words }) => sum + words, 0);
  const best = new Map<Field, number>();
  for (const { field, needs, allows, weight } of shapes) {
    if (!needs.every((need) => spoken.some(({ concept }) => concept === need))) continue;
    const explained = spoken
      .filter(({ concept }) => concept !== undefined && (needs.includes(concept) || allows.includes(concept)))
      .reduce((sum, { words }) => sum + words, 0);
    const share = (100 * explained) / all;
    if (share >= LEAST_SHARE) best.set(field, Math.max(best.get(field) ?? 0, share + weight));
  }
  return [...best].map(([field, score]) => ({ field, score })).sort((a, b) => b.score - a.score);
}
