import type { RegisterSettings } from '@kyhan/register';

/** The post office asks with two at a time. */
const FOR_LETTERS = 3;
const FEWEST_FOR_CYCLES = 2;

/**
 * The place of a register, for a process that sends letters: on a server some connections are kept for them, which slow
 * turns cannot hold; where there are too few to share out, all take what is free. Pure; throws nothing.
 */
export function lettersApart(place: RegisterSettings): RegisterSettings {
  if (place.kind !== 'server' || place.maxConnections === undefined) return place;
  if (place.maxConnections < FOR_LETTERS + FEWEST_FOR_CYCLES) return place;
  return { ...place, connectionsForLetters: FOR_LETTERS };
}
