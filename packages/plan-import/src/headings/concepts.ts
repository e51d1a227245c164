import { folded } from '@kyhan/plan';
import { HEADING_PHRASES } from './heading-phrases.data.js';

export type Concept = keyof typeof HEADING_PHRASES;

const CONCEPT_OF: ReadonlyMap<string, Concept> = new Map(
  (Object.keys(HEADING_PHRASES) as Concept[]).flatMap((concept) =>
    HEADING_PHRASES[concept].map((phrase) => [phrase, concept] as const),
  ),
);
const LONGEST_PHRASE = Math.max(...[...CONCEPT_OF.keys()].map((phrase) => phrase.split(' ').length));

/** Some words of a heading and what they speak of; undefined where nothing is known of them. */
export interface Spoken {
  readonly concept: Concept | undefined;
  /** How many words. */
  readonly words: number;
}

/** What a heading speaks of, word by word; what stands in brackets explains and is left out. Pure; throws nothing. */
export function concepts(heading: string): Spoken[] {
  const plain = folded(heading);
  const open = plain.replaceAll(/\([^)]*\)/g, ' ');
  const words = (open.trim() === '' ? plain : open).split(/[^a-z0-9#]+/).filter((word) => word !== '');
  const spoken: Spoken[] = [];
  for (let at = 0; at < words.length;) {
    const found = longestAt(words, at);
    spoken.push(found);
    at += found.words;
  }
  return spoken.filter(({ concept }) => concept !== 'filler');
}

function longestAt(words: readonly string[], at: number): Spoken {
  for (let length = LONGEST_PHRASE; length > 0; length -= 1) {
    const concept = CONCEPT_OF.get(words.slice(at, at + length).join(' '));
    if (concept !== undefined && at + length <= words.length) return { concept, words: length };
  }
  return { concept: undefined, words: 1 };
}
