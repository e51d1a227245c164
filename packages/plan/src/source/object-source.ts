import { isKeepable } from '../is-keepable.js';
import type { YamlSource } from './yaml-source.js';

/** Plain data found in an object, and the paths of what is none. */
export interface PlainData {
  readonly value: unknown;
  readonly foreign: readonly { readonly path: readonly PropertyKey[]; readonly what: string }[];
}

/** No plan nests deeper. */
const DEEPEST = 40;

/**
 * What a file could hold too: text in Unicode NFC, numbers, yes and no, lists and objects; keys without a value are
 * left out. Functions, dates, circles and the like are named with their paths.
 */
export function plainData(written: unknown): PlainData {
  const foreign: { path: readonly PropertyKey[]; what: string }[] = [];
  const visit = (value: unknown, path: readonly PropertyKey[]): unknown => {
    if (typeof value === 'string' && isKeepable(value)) return value.normalize('NFC');
    if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
    if (Array.isArray(value) && path.length < DEEPEST)
      return value.map((element, index) => visit(element, [...path, index]));
    if (isPlainObject(value) && path.length < DEEPEST)
      return Object.fromEntries(
        Object.entries(value)
          .filter(([, inner]) => inner !== undefined)
          .map(([key, inner]) => [visit(key, path), visit(inner, [...path, key])]),
      );
    foreign.push({ path, what: nameOf(value) });
    return null;
  };
  return { value: visit(written, []), foreign };
}

/** An object as the source of a plan: a place in it is the path of a value, such as `obligations[2].due`. */
export function objectSource(name: string, value: unknown): YamlSource {
  const place = (path: readonly PropertyKey[]) => ({ line: 0, column: 0, path: written(path) });
  return { file: name, lines: [], value, problems: [], commas: [], placeOf: place, placeOfKey: place };
}

function written(path: readonly PropertyKey[]): string {
  const parts = path.map((key) => {
    if (typeof key === 'number') return `[${key}]`;
    return /^[A-Za-z_$][\w$]*$/.test(String(key)) ? `.${String(key)}` : `[${JSON.stringify(String(key))}]`;
  });
  return parts.join('').replace(/^\./, '') || 'plan';
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function nameOf(value: unknown): string {
  if (typeof value === 'string') return 'NUL, or half a surrogate pair';
  if (Array.isArray(value) || isPlainObject(value)) return 'a circle, or more than 40 levels';
  return typeof value === 'object' && value !== null ? value.constructor.name : typeof value;
}
