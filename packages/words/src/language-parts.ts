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
 * A text in parts, so that each is read aloud in its own language: what has one wording alone, written with the letters
 * of Vietnamese, is Vietnamese also within an English sentence. Pure; throws nothing.
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
  const found = names.filter((name) => isVietnameseAlone(name) && text.includes(name.vi));
  return [...new Set(found.map(({ vi }) => vi))];
}

/** With marks or a barred d: what has neither may be English as well, as in a plan of that language alone. */
const VIETNAMESE = /[đ\p{M}]/iu;

/** Whether something has one wording, and that one is Vietnamese. Pure; throws nothing. */
export function isVietnameseAlone({ vi, en }: InBoth): boolean {
  return vi === en && VIETNAMESE.test(vi.normalize('NFD'));
}

function escaped(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}
