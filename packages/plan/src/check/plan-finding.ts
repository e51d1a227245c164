import {
  errorHint,
  errorText,
  PLAN_PHRASES,
  type ErrorCode,
  type ErrorDetails,
  type InBoth,
  type Language,
} from '@kyhan/errors';
import { KEY_EXAMPLES } from './key-examples.js';
import type { Place } from '../source/place.js';
import type { YamlSource } from '../source/yaml-source.js';

/** One thing that `check` has to say about a file, with its place. */
export interface PlanFinding extends Place {
  readonly file: string;
  readonly code: ErrorCode;
  readonly severity: 'error' | 'warning';
  readonly details: ErrorDetails;
  readonly message: InBoth;
  readonly hint: InBoth;
  /** The line as it stands in the file; empty where the file could not be read. */
  readonly sourceLine: string;
  /** The known name that was most likely meant. */
  readonly suggestion?: string;
}

export interface FindingInput {
  readonly code: ErrorCode;
  readonly details?: ErrorDetails;
  readonly place: Place;
  readonly severity?: 'error' | 'warning';
  readonly suggestion?: string | undefined;
}

/** Words a finding from the catalogue and quotes its line. */
export function findingIn(source: Pick<YamlSource, 'file' | 'lines'>, input: FindingInput): PlanFinding {
  const { code, details = {}, place, severity = 'error', suggestion } = input;
  const { file } = source;
  const all = { file, ...exampleOf(code, details), ...shortened(details) };
  return {
    file,
    line: place.line,
    column: place.column,
    ...(place.path === undefined ? {} : { path: place.path }),
    code,
    severity,
    details: all,
    message: { vi: errorText(code, 'vi', all), en: errorText(code, 'en', all) },
    hint: { vi: errorHint(code, 'vi', all), en: errorHint(code, 'en', all) },
    sourceLine: source.lines[place.line - 1] ?? '',
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** Findings whose hint shows how the key is written, and what it shows where the key has no example of its own. */
const WITH_EXAMPLE: Readonly<Partial<Record<ErrorCode, string>>> = {
  PLAN_KEY_MISSING: '{ key: value }',
  PLAN_KEYS_EXPECTED: '{ key: value }',
  PLAN_LIST_EXPECTED: '[a, b]',
  PLAN_LIST_EMPTY: '[a, b]',
};

function exampleOf(code: ErrorCode, { key }: ErrorDetails): ErrorDetails {
  const otherwise = WITH_EXAMPLE[code];
  if (otherwise === undefined) return {};
  return { example: (typeof key === 'string' ? KEY_EXAMPLES[key] : undefined) ?? otherwise };
}

const LONGEST_DETAIL = 200;

/** A name of a thousand letters makes no message. */
function shortened(details: ErrorDetails): ErrorDetails {
  const isLong = (value: unknown) => typeof value === 'string' && value.length > LONGEST_DETAIL;
  if (!Object.values(details).some(isLong)) return details;
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) =>
      typeof value === 'string' && isLong(value)
        ? [name, `${value.slice(0, LONGEST_DETAIL)}…`]
        : [name, value],
    ),
  );
}

const LONGEST_QUOTE = 120;

/**
 * A finding for people: `file:line:col CODE message` (`file:path` where the plan is an object), the line with a
 * caret, the hint, did-you-mean.
 * Pure; throws nothing.
 */
export function formatFinding(finding: PlanFinding, language: Language): string {
  const { file, line, column, code, message, hint, suggestion } = finding;
  const place = finding.path ?? `${line}:${column}`;
  const lines = [`${file}:${place} ${code} ${message[language]}`];
  const start = Math.max(0, column - LONGEST_QUOTE);
  const quote = finding.sourceLine.slice(start, start + LONGEST_QUOTE + 40);
  if (quote.trim() !== '')
    lines.push(`  ${quote.replaceAll('\t', ' ')}`, `  ${' '.repeat(column - 1 - start)}^`);
  if (hint[language] !== '') lines.push(`  ${PLAN_PHRASES.hint(hint[language])[language]}`);
  if (suggestion !== undefined) lines.push(`  ${PLAN_PHRASES.didYouMean(suggestion)[language]}`);
  return lines.join('\n');
}
