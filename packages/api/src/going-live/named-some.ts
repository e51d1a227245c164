import { liveCheckWords, type InBoth, type NamedThing } from '@kyhan/words';

const MOST_NAMED = 5;

/** Names for a sentence: the first five, and how many more. Pure; throws nothing. */
export function namedSome(
  names: readonly InBoth[],
  of: NamedThing = 'unit',
): { readonly count: number; readonly names: InBoth } {
  const shown = names.slice(0, MOST_NAMED);
  const joined = { vi: shown.map(({ vi }) => vi).join(', '), en: shown.map(({ en }) => en).join(', ') };
  const more = names.length - shown.length;
  if (more === 0) return { count: names.length, names: joined };
  return { count: names.length, names: liveCheckWords.andMore({ names: joined, more, of }) };
}
