import { canonicalJson } from '../canonical-json.js';
import { sha256 } from '../sha256.js';

/** A fact as its leaf holds it: the columns by their names in the tables, without those that are null. */
export interface LeafContent {
  readonly table: string;
  /** The values of the key as a JSON array, as the database writes it. */
  readonly key: string;
  readonly aspect: string;
  readonly columns: Readonly<Record<string, unknown>>;
}

const LEAF = Buffer.from([0x00]);

/** The text that is hashed. Pure; throws nothing. */
export function leafText({ table, key, aspect, columns }: LeafContent): string {
  return canonicalJson({ table, key, aspect, columns });
}

/** Pure; throws nothing. */
export function leafHash(content: LeafContent): Buffer {
  return sha256(LEAF, leafText(content));
}

/** The values of a key as the database writes them, in the order of `FACT_TABLES`. Pure; throws nothing. */
export function leafKey(values: readonly (string | number | null)[]): string {
  return `[${values.map((value) => JSON.stringify(value)).join(', ')}]`;
}
