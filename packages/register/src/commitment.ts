import { randomBytes } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';
import { sha256 } from './sha256.js';

/**
 * What stands in hashes for a value that can be erased: sha256(salt ‖ value). The salt lies beside the value and goes
 * with it; without it nobody can try which value it was (design, section 4, "Erasable values").
 */
export interface Commitment {
  readonly salt: Buffer;
  readonly commitment: Buffer;
}

/** A value's columns: all there, none because there never was one, or the commitment alone where it was erased. */
export interface Erasable {
  /** Plain JSON. */
  readonly value: unknown;
  readonly salt: Buffer | null;
  readonly commitment: Buffer | null;
}

const SALT_BYTES = 16;

/** Commits to a value under a fresh salt. */
export function committed(value: unknown): Commitment {
  const salt = randomBytes(SALT_BYTES);
  return { salt, commitment: commitmentUnder(salt, value) };
}

/** The commitment to a value under a salt that is there already. Pure; throws nothing. */
export function commitmentUnder(salt: Buffer, value: unknown): Buffer {
  return sha256(salt, canonicalJson(value));
}

/** Whether a value is the one that was committed to, or was erased as values are. Pure; throws nothing. */
export function isAsCommitted({ value, salt, commitment }: Erasable): boolean {
  if (value === null || salt === null) return value === null && salt === null;
  return commitment !== null && commitment.equals(commitmentUnder(salt, value));
}
