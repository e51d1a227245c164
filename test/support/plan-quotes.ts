import type { Plan } from '@kyhan/plan';
import type { Language } from '@kyhan/words';

/** Texts of a plan that are not in two languages: they are said as they stand. */
const AS_THEY_STAND = new Set(['plan', 'quote', 'section', 'title']);

/** What a plan says by itself, as a deployment in this language shows it: names, titles, quotes. */
export function planQuotes(plan: Plan, language: Language): string[] {
  return [...new Set(quotesIn(plan, language))];
}

function quotesIn(value: unknown, language: Language): string[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => quotesIn(one, language));
  if (typeof value !== 'object' || value === null) return [];
  if ('vi' in value && 'en' in value) return [String(value[language])];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'string' ? (AS_THEY_STAND.has(key) ? [inner] : []) : quotesIn(inner, language),
  );
}
