/**
 * A number from 0 up to 1 that depends on the seed and the words alone: the same in every run and on every machine.
 * FNV-1a, then the finish of MurmurHash3, since FNV alone moves the high bits too little for words that end alike.
 * Pure; throws nothing.
 */
export function drawn(seed: number, ...words: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const letter of [seed, ...words].join('\n'))
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** How many working days something takes that each day ends with the same chance; `mean` of them on average. */
export function drawnDays(share: number, mean: number): number {
  return mean <= 0 ? 0 : Math.floor(Math.log(1 - share) / Math.log(mean / (mean + 1)));
}
