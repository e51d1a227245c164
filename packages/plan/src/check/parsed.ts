import type { z } from 'zod';
import type { ErrorDetails } from '@kyhan/errors';
import { findingIn, type PlanFinding, type FindingInput } from './plan-finding.js';
import { nearestName } from '../meant/nearest-name.js';
import { keyMeant } from '../meant/key-meant.js';
import { valueMeant } from '../meant/value-meant.js';
import { keysAt } from './keys-at.js';
import { issueCode, type Issue } from './issue-code.js';
import type { YamlSource } from '../source/yaml-source.js';

type Path = readonly PropertyKey[];

/** What a schema makes of a source: its value where nothing is wrong, else everything that is. */
export type Parsed<T> = { readonly value: T } | { readonly findings: readonly PlanFinding[] };

/** Checks a source against a schema; each fault in its place, with the key or word that was most likely meant. */
export function parsed<S extends z.ZodType>(source: YamlSource, schema: S): Parsed<z.infer<S>> {
  const result = schema.safeParse(source.value);
  if (result.success) return { value: result.data };
  const told = new SchemaFindings(source, schema);
  return { findings: told.all(result.error.issues, []) };
}

/** Issues that were found together, in what lies under a path. */
interface Found {
  readonly under: Path;
  readonly beside: readonly Issue[];
}

class SchemaFindings {
  constructor(
    private readonly source: YamlSource,
    private readonly schema: z.ZodType,
  ) {}

  all(issues: readonly Issue[], under: Path): PlanFinding[] {
    return issues.flatMap((issue) => this.of(issue, { under, beside: issues }));
  }

  private of(issue: Issue, { under, beside }: Found): PlanFinding[] {
    const path = [...under, ...issue.path];
    switch (issue.code) {
      case 'unrecognized_keys': {
        const missing = this.missingKeys(path, { under, beside });
        return issue.keys.map((key) => this.unknownKey(path, key, missing));
      }
      case 'invalid_union':
        return this.union(issue, path);
      case 'invalid_key':
        return [this.badKey(path)];
      default:
        return [this.single(issue, path)];
    }
  }

  private single(issue: Issue, path: Path): PlanFinding {
    const value = valueAt(this.source.value, path);
    const { code, details, choices } = issueCode(issue, value);
    const suggestion =
      typeof value === 'string' && choices !== undefined
        ? nearestName(value, choices)
        : valueMeant(code, value);
    return this.finding({ code, details: { ...this.details(path), ...details }, suggestion }, path);
  }

  /** A name that was given to a part, as to a group or a policy. */
  private badKey(path: Path): PlanFinding {
    const value = String(path.at(-1));
    const suggestion = valueMeant('PLAN_BAD_ID', value);
    return this.finding({ code: 'PLAN_BAD_ID', details: { value }, suggestion }, path, 'key');
  }

  /** Of the forms that a value may take, the one that it comes nearest to says what is wrong. */
  private union(issue: Extract<Issue, { code: 'invalid_union' }>, path: Path): PlanFinding[] {
    const value = valueAt(this.source.value, path);
    const nearest = nearestForm(issue.errors, value);
    if (nearest !== undefined) return this.all(nearest, path);
    const meant = this.keysMeant(path, value);
    if (meant.length > 0) return meant;
    const { code } = issueCode(issue, value);
    const suggestion = typeof value === 'string' ? nearestName(value, wordsOf(issue.errors)) : undefined;
    return [this.finding({ code, details: this.details(path), suggestion }, path)];
  }

  /** Keys of which none is known, but one is nearly. */
  private keysMeant(path: Path, value: unknown): PlanFinding[] {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    return Object.keys(value)
      .map((key) => this.unknownKey(path, key, []))
      .filter(({ suggestion }) => suggestion !== undefined);
  }

  private unknownKey(path: Path, key: string, missing: readonly string[]): PlanFinding {
    const known = [...keysAt(this.schema, path)];
    const below = (name: string) => keysAt(this.schema, [...path, name]);
    const suggestion = keyMeant({ key, known, below, missing });
    const details = { key, keys: known.join(', ') };
    return this.finding({ code: 'PLAN_UNKNOWN_KEY', details, suggestion }, [...path, key], 'key');
  }

  /** What must stand beside an unknown key and does not. */
  private missingKeys(path: Path, { under, beside }: Found): string[] {
    const inside = beside
      .map((issue) => [...under, ...issue.path])
      .filter((one) => one.length === path.length + 1);
    const missing = inside.filter((one) => valueAt(this.source.value, one) === undefined);
    return missing
      .filter((one) => path.every((key, index) => one[index] === key))
      .map((one) => String(one.at(-1)));
  }

  private details(path: Path): ErrorDetails {
    return {
      path: path.join('.'),
      value: shown(valueAt(this.source.value, path)),
      key: String(path.at(-1) ?? ''),
    };
  }

  private finding(
    input: Omit<FindingInput, 'place'>,
    path: Path,
    at: 'key' | 'value' = 'value',
  ): PlanFinding {
    const place = at === 'key' ? this.source.placeOfKey(path) : this.source.placeOf(path);
    return findingIn(this.source, { ...input, place });
  }
}

/** How far a value is from a form, by what is wrong with it; from here on it is another form. */
const ANOTHER_FORM = 50;

function nearestForm(forms: readonly (readonly Issue[])[], value: unknown): readonly Issue[] | undefined {
  const isKeyed = typeof value === 'object' && value !== null && !Array.isArray(value);
  const written = isKeyed ? Object.keys(value).length : 0;
  let nearest: readonly Issue[] | undefined;
  let least = ANOTHER_FORM;
  for (const issues of forms) {
    const foreign = issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [],
    );
    // A form of which no key is written is another form, not a slip within this one.
    if (isKeyed && foreign.length === written) continue;
    const distance = distanceTo(issues, value);
    if (distance < least) [least, nearest] = [distance, issues];
  }
  return nearest;
}

function distanceTo(issues: readonly Issue[], value: unknown): number {
  return issues.reduce((sum, issue) => sum + distanceOf(issue, value), 0);
}

function distanceOf(issue: Issue, value: unknown): number {
  if (issue.code === 'unrecognized_keys') return 10 * issue.keys.length;
  if (issue.path.length > 0) return valueAt(value, issue.path) === undefined ? 3 : 1;
  if (issue.code === 'invalid_type' && issue.expected === 'int' && typeof value === 'number') return 5;
  if (issue.code === 'invalid_type' || issue.code === 'invalid_value') return ANOTHER_FORM;
  if (issue.code !== 'invalid_union') return 5;
  return Math.min(...issue.errors.map((issues) => distanceTo(issues, value)));
}

/** The words that some form of a value may be. */
function wordsOf(forms: readonly (readonly Issue[])[]): string[] {
  return forms
    .flat()
    .flatMap((issue) => (issue.code === 'invalid_value' && issue.path.length === 0 ? issue.values : []))
    .map(String);
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}

const LONGEST_SHOWN = 60;

/** A value in few words. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[ … ]';
  if (typeof value !== 'object' || value === null) {
    const text = String(value);
    return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
  }
  const keys = Object.keys(value);
  return keys.length === 0 ? '{}' : `{ ${keys.slice(0, 3).join(', ')}${keys.length > 3 ? ', …' : ''} }`;
}
