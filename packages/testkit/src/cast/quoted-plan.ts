import type { Plan } from '@kyhan/plan';

/** Words of people as a test tells them from those of the product: «so». */
export function quoted(words: string): string {
  return `«${words}»`;
}

/** Texts of a plan that are not in two languages; `title` of a source is such a one, of an obligation it is not. */
const PLAIN_TEXTS = new Set(['plan', 'quote', 'section', 'title']);

/** A plan every text of which, in either language, is quoted: what a page shows of it can be told. */
export function quotedPlan(plan: Plan): Plan {
  return quotedIn(plan) as Plan;
}

function quotedIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(quotedIn);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]) => [
    key,
    typeof inner === 'string' && isText(key, value) ? quoted(inner) : quotedIn(inner),
  ]);
  return Object.fromEntries(entries);
}

function isText(key: string, owner: object): boolean {
  return PLAIN_TEXTS.has(key) || ((key === 'vi' || key === 'en') && 'vi' in owner && 'en' in owner);
}
