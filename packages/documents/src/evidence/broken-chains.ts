import type { EvidenceFact } from './evidence-fact.js';

/** An event by its place. */
interface Link {
  readonly stream: number;
  readonly sequence: number;
  readonly hash: string;
  readonly previous: string;
}

/**
 * Where the events of a stream do not follow one another from the first one on: one that was left out, or one that is not
 * the one before. What may have come after the last is not known from a bundle. Pure; throws nothing.
 */
export function brokenChains(facts: readonly EvidenceFact[]): string[] {
  const links = facts.flatMap(linkOf).toSorted((a, b) => a.stream - b.stream || a.sequence - b.sequence);
  return links.flatMap((link, at) => {
    const before = links[at - 1];
    if (before?.stream !== link.stream)
      return link.sequence === 1 ? [] : [`${link.stream}: … → ${link.sequence}`];
    const follows = link.sequence === before.sequence + 1 && link.previous === before.hash;
    return follows ? [] : [`${link.stream}: ${before.sequence} → ${link.sequence}`];
  });
}

function linkOf({ table, columns }: EvidenceFact): Link[] {
  if (table !== 'events') return [];
  const { stream_key: stream, sequence, hash, previous_hash: previous } = columns;
  return [
    { stream: Number(stream), sequence: Number(sequence), hash: String(hash), previous: String(previous) },
  ];
}
