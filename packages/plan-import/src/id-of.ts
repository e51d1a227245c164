import { folded } from '@kyhan/plan';

/** An id made of the words of a text: a-z, digits and single dashes, at most so many letters, cut between words. */
export function idOf(text: string, longest: number): string {
  const words = folded(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let id = '';
  for (const word of words) {
    const longer = id === '' ? word.slice(0, longest) : `${id}-${word}`;
    if (longer.length > longest) break;
    id = longer;
  }
  return id;
}

/** The id, or the first of `id-2`, `id-3`, … that is free; taken from then on. */
export function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  taken.add(free);
  return free;
}
