import { nearestName } from './nearest-name.js';

/** Where an unknown key was written. */
export interface UnknownKey {
  readonly key: string;
  /** The keys that may stand there. */
  readonly known: readonly string[];
  /** The keys that may stand below one of these. */
  readonly below: (key: string) => Iterable<string>;
  /** Those that must stand there and do not. */
  readonly missing: readonly string[];
}

/**
 * The key that someone most likely meant: a slip of the pen (`basi`), a part of its name (`zone` of `timeZone`), one
 * that stands a step deeper (`inForce.from`), or the only one that is missing. Pure; throws nothing.
 */
export function keyMeant({ key, known, below, missing }: UnknownKey): string | undefined {
  const others = known.filter((name) => name !== key);
  const near = nearestName(key, others) ?? others.find((name) => wordsOf(name).includes(key.toLowerCase()));
  if (near !== undefined) return near;
  const parent = others.find((name) => [...below(name)].includes(key));
  if (parent !== undefined) return `${parent}.${key}`;
  return missing.length === 1 ? missing[0] : undefined;
}

/** `timeZone` has the words time and zone. */
function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[ -]/);
}
