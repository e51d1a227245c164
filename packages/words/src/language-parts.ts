import type { InBoth, Language } from './language.js';

/** A part of a text, with its language where that is not the one of the text. */
export interface LanguagePart {
  readonly text: string;
  readonly lang?: Language;
}

interface Known {
  /** What may be said in the text. */
  readonly names: readonly InBoth[];
  /** Of the text. */
  readonly language: Language;
}

/**
 * A text in parts, so that each is read aloud in its own language: what has one wording alone is Vietnamese, which is
 * the official one, also within an English sentence. Pure; throws nothing.
 */
export function languageParts(text: string, { names, language }: Known): readonly LanguagePart[] {
  const vietnamese = language === 'vi' ? [] : saidInOne(text, names);
  if (vietnamese.length === 0) return [{ text }];
  // A name may begin as another one does: the longest is meant.
  const any = vietnamese.toSorted((a, b) => b.length - a.length).map(escaped);
  const name = new RegExp(`(?<![\\p{L}\\p{N}])(${any.join('|')})(?![\\p{L}\\p{N}])`, 'u');
  return text
    .split(name)
    .map((part, place) => (place % 2 === 1 ? { text: part, lang: 'vi' as const } : { text: part }))
    .filter((part) => part.text !== '');
}

function saidInOne(text: string, names: readonly InBoth[]): string[] {
  const found = names.flatMap(({ vi, en }) =>
    vi === en && vi.trim() !== '' && text.includes(vi) ? [vi] : [],
  );
  return [...new Set(found)];
}

function escaped(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}
