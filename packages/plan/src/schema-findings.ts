import type { z } from 'zod';
import type { ErrorCode } from '@kyhan/errors';
import { findingIn, type Finding } from './finding.js';
import { nearestName } from './nearest-name.js';
import type { YamlSource } from './yaml-source.js';

type Issue = z.core.$ZodIssue;

/** Codes that the schema marks a refinement with, and the error each stands for. */
const MARKED: Readonly<Record<string, ErrorCode>> = {
  ID: 'PLAN_BAD_ID',
  DATE: 'PLAN_BAD_DATE',
  TIME: 'PLAN_BAD_TIME',
  EMAIL: 'PLAN_BAD_EMAIL',
  MONTH_DAY: 'PLAN_BAD_MONTH_DAY',
  TIME_ZONE: 'PLAN_BAD_TIME_ZONE',
  DAY: 'PLAN_BAD_DAY_RULE',
  PERIOD: 'PLAN_BAD_PERIOD',
  SPAN: 'PLAN_BAD_SPAN',
};

/** What the schema has against a file, each in its place, with the keys that it knows for did-you-mean. */
export function schemaFindings(source: YamlSource, schema: z.ZodType): Finding[] {
  const result = schema.safeParse(source.value);
  if (result.success) return [];
  const known = knownKeys(schema);
  return result.error.issues.flatMap((issue) => issueFindings({ source, known }, issue, []));
}

/** A file and the keys that its schema knows. */
interface Checked {
  readonly source: YamlSource;
  readonly known: ReadonlySet<string>;
}

function issueFindings(checked: Checked, issue: Issue, under: readonly PropertyKey[]): Finding[] {
  const { source, known } = checked;
  const path = [...under, ...issue.path];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      findingIn(source, {
        code: 'PLAN_UNKNOWN_KEY',
        details: { key },
        place: source.placeOfKey([...path, key]),
        suggestion: nearestName(
          key,
          [...known].filter((name) => name !== key),
        ),
      }),
    );
  if (issue.code === 'invalid_union') return unionFindings(checked, issue, path);
  return [findingIn(source, { ...codeAndDetails(issue, path, source), place: source.placeOf(path) })];
}

/** Of the forms that a value may take, the one that it comes nearest to says what is wrong. */
function unionFindings(
  checked: Checked,
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: readonly PropertyKey[],
): Finding[] {
  const { source } = checked;
  const nearest = nearestVariant(issue.errors as Issue[][], valueAt(source.value, path));
  if (nearest !== undefined) return nearest.flatMap((inner) => issueFindings(checked, inner, path));
  const marked = MARKED[issue.message];
  const details = { path: path.join('.'), value: shown(valueAt(source.value, path)) };
  return [
    findingIn(source, {
      code: marked ?? 'PLAN_BAD_VALUE',
      details: { ...details, expected: 'another form' },
      place: source.placeOf(path),
    }),
  ];
}

function nearestVariant(variants: readonly Issue[][], value: unknown): Issue[] | undefined {
  const inside = variants.filter(
    (issues) => !issues.some(({ path, code }) => path.length === 0 && code !== 'unrecognized_keys'),
  );
  const written = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  // A variant whose own keys are all missing is another form, not a slip within this one.
  const touched = inside.filter((issues) => {
    const foreign = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
    return foreign.length < written.length;
  });
  return touched.toSorted((a, b) => a.length - b.length)[0];
}

function codeAndDetails(issue: Issue, path: readonly PropertyKey[], source: YamlSource) {
  const value = valueAt(source.value, path);
  const details = {
    path: path.join('.'),
    value: shown(value),
    key: String(path.at(-1) ?? ''),
    expected: expected(issue),
  };
  if (value === undefined) return { code: 'PLAN_KEY_MISSING' as const, details };
  const mark = 'message' in issue ? MARKED[issue.message] : undefined;
  return { code: mark ?? 'PLAN_BAD_VALUE', details };
}

function expected(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(' | ');
    case 'too_small':
      return `>= ${String(issue.minimum)}`;
    case 'too_big':
      return `<= ${String(issue.maximum)}`;
    default:
      return issue.message;
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

const LONGEST_SHOWN = 60;

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

/** Every key that a schema knows anywhere. */
function knownKeys(schema: z.ZodType): ReadonlySet<string> {
  const keys = new Set<string>();
  const seen = new Set<unknown>();
  const visit = (part: unknown) => {
    if (typeof part !== 'object' || part === null || seen.has(part)) return;
    seen.add(part);
    const definition = (part as { _zod?: { def?: Record<string, unknown> } })._zod?.def;
    if (definition === undefined) return;
    const shape = definition['shape'] as Record<string, unknown> | undefined;
    for (const [key, inner] of Object.entries(shape ?? {})) {
      keys.add(key);
      visit(inner);
    }
    for (const inner of ['element', 'innerType', 'valueType']) visit(definition[inner]);
    for (const option of (definition['options'] as unknown[] | undefined) ?? []) visit(option);
  };
  visit(schema);
  return keys;
}
