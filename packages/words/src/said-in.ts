import type { InBoth, Language } from './language.js';

/** Texts in both languages, and messages, as one language has them. */
export type Said<T> = {
  readonly [K in keyof T]: T[K] extends InBoth
    ? string
    : T[K] extends (values: infer V) => InBoth
      ? (values: V) => string
      : Said<T[K]>;
};

/** A page asks for the same texts once for each of its rows. */
const SAID: Readonly<Record<Language, WeakMap<object, unknown>>> = { vi: new WeakMap(), en: new WeakMap() };

/** The texts of a page in the language of whoever reads it. Pure; throws nothing. */
export function saidIn<T extends object>(texts: T, language: Language): Said<T> {
  const known = SAID[language].get(texts) as Said<T> | undefined;
  if (known !== undefined) return known;
  const said = inOne(texts, language);
  SAID[language].set(texts, said);
  return said;
}

function inOne<T extends object>(texts: T, language: Language): Said<T> {
  const said = Object.entries(texts).map(([name, value]: [string, unknown]) => [name, one(value, language)]);
  return Object.fromEntries(said) as Said<T>;
}

function one(value: unknown, language: Language): unknown {
  if (typeof value === 'function')
    return (values: unknown) => (value as (values: unknown) => InBoth)(values)[language];
  if (isInBoth(value)) return value[language];
  return saidIn(value as object, language);
}

function isInBoth(value: unknown): value is InBoth {
  return typeof value === 'object' && value !== null && 'vi' in value && 'en' in value;
}
