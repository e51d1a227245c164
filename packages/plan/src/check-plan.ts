import path from 'node:path';
import type { CalendarData } from '@kyhan/calendar';
import { KyhanError } from '@kyhan/errors';
import { findingIn, type Finding } from './finding.js';
import { normalise } from './normalise.js';
import {
  calendarFile,
  formFile,
  planFile,
  unitsFile,
  type FormFile,
  type PlanFile,
  type UnitFile,
} from './plan-file.js';
import type { Plan } from './plan.js';
import { schemaFindings } from './schema-findings.js';
import { semanticFindings } from './semantic-findings.js';
import { readYaml, type Unreadable, type YamlSource } from './yaml-source.js';
import type { z } from 'zod';

/** What `check` says of a plan file and the files named from it. */
export interface CheckedPlan {
  /** There where no finding is an error. */
  readonly plan?: Plan;
  readonly findings: readonly Finding[];
}

/** Built-in calendars by name. */
export const BUILT_IN_CALENDARS = ['vn-civil-service'] as const;

/** The files that a plan consists of, for findings in the right one. */
export interface PlanSources {
  readonly plan: YamlSource;
  /** The units file, or the plan file where the units stand in it. */
  readonly units: YamlSource;
  readonly unitsPath: readonly PropertyKey[];
}

/** Reads and checks a plan file; every error at once, each with file, line, column, code and hint. Never throws for what is in the files. */
export async function checkPlan(file: string): Promise<CheckedPlan> {
  const source = await readYaml(file);
  if ('unreadable' in source) return { findings: [unreadable(file, source)] };
  const read = validated(source, planFile);
  if ('findings' in read) return read;
  const folder = path.dirname(file);
  const units = await unitsOf(source, read.value, folder);
  const forms = await formsOf(source, read.value, folder);
  const calendar = await calendarOf(source, read.value, folder);
  const findings = [...units.findings, ...forms.findings, ...calendar.findings];
  if (findings.length > 0) return { findings };
  const plan = normalise({
    file: read.value,
    units: units.value,
    forms: forms.value,
    calendar: calendar.value,
  });
  const semantic = semanticFindings(plan, read.value, {
    plan: source,
    units: units.source,
    unitsPath: units.path,
  });
  const isRefused = semantic.some(({ severity }) => severity === 'error');
  return isRefused ? { findings: semantic } : { plan, findings: semantic };
}

/** @throws PlanInvalidError where `check` finds an error */
export async function readPlan(file: string): Promise<Plan> {
  const { plan, findings } = await checkPlan(file);
  if (plan === undefined) throw new PlanInvalidError(file, findings);
  return plan;
}

/** A plan file that cannot be used, with everything that is wrong with it. */
export class PlanInvalidError extends KyhanError {
  constructor(
    file: string,
    readonly findings: readonly Finding[],
  ) {
    super('PLAN_INVALID', { file, count: findings.length });
  }
}

type Read<T> = { readonly value: T } | { readonly findings: readonly Finding[] };

function validated<S extends z.ZodType>(source: YamlSource, schema: S): Read<z.infer<S>> {
  const problems = syntaxFindings(source);
  if (problems.length > 0) return { findings: problems };
  const findings = schemaFindings(source, schema);
  return findings.length > 0 ? { findings } : { value: schema.parse(source.value) };
}

function syntaxFindings(source: YamlSource): Finding[] {
  if (source.problems.length > 0)
    return source.problems.map(({ line, column, message, tab }) =>
      findingIn(source, {
        code: tab ? 'PLAN_TAB' : 'PLAN_NOT_YAML',
        details: { message },
        place: { line, column },
      }),
    );
  const start = { line: 1, column: 1 };
  if (source.value === null || source.value === undefined)
    return [findingIn(source, { code: 'PLAN_EMPTY', place: start })];
  if (typeof source.value !== 'object') return [findingIn(source, { code: 'PLAN_NOT_A_MAP', place: start })];
  return [];
}

function unreadable(
  file: string,
  { unreadable: why, detail }: Unreadable,
  from?: { source: YamlSource; path: readonly PropertyKey[] },
): Finding {
  const code =
    why === 'too-large' ? 'PLAN_TOO_LARGE' : why === 'not-utf-8' ? 'PLAN_NOT_UTF_8' : 'PLAN_UNREADABLE';
  const details = { file, reason: REASONS[why], detail };
  if (from === undefined)
    return findingIn({ file, lines: [] }, { code, details, place: { line: 1, column: 1 } });
  // The file is named from another: the place to mend is there.
  return { ...findingIn(from.source, { code, details, place: from.source.placeOf(from.path) }) };
}

const REASONS: Readonly<Record<Unreadable['unreadable'], string>> = {
  missing: 'there is no such file',
  folder: 'it is a folder',
  'too-large': 'it is too large',
  'not-utf-8': 'it is not UTF-8 text',
  refused: 'it may not be read',
};

interface Units {
  readonly value: readonly UnitFile[];
  readonly source: YamlSource;
  readonly path: readonly PropertyKey[];
  readonly findings: readonly Finding[];
}

async function unitsOf(source: YamlSource, { units }: PlanFile, folder: string): Promise<Units> {
  if (typeof units !== 'string') return { value: units, source, path: ['units'], findings: [] };
  const own = await namedFile({ source, path: ['units'], folder, name: units, schema: unitsFile });
  if ('findings' in own) return { value: [], source, path: [], findings: own.findings };
  const isList = Array.isArray(own.value);
  const value = isList ? (own.value as UnitFile[]) : (own.value as { units: UnitFile[] }).units;
  return { value, source: own.source, path: isList ? [] : ['units'], findings: [] };
}

async function formsOf(source: YamlSource, file: PlanFile, folder: string) {
  const value: Record<string, FormFile> = {};
  const findings: Finding[] = [];
  for (const [i, { form, steps = [] }] of file.obligations.entries()) {
    const named = [
      { form, path: ['obligations', i, 'form'] },
      ...steps.map((step, j) => ({ form: step.form, path: ['obligations', i, 'steps', j, 'form'] })),
    ];
    for (const { form: name, path: place } of named) {
      if (name === undefined || name in value) continue;
      const own = await namedFile({ source, path: place, folder, name, schema: formFile });
      if ('findings' in own) findings.push(...own.findings);
      else value[name] = own.value;
    }
  }
  return { value, findings: uniqueFindings(findings) };
}

async function calendarOf(
  source: YamlSource,
  { calendar = BUILT_IN_CALENDARS[0] }: PlanFile,
  folder: string,
) {
  if ((BUILT_IN_CALENDARS as readonly string[]).includes(calendar)) return { value: calendar, findings: [] };
  const own = await namedFile({ source, path: ['calendar'], folder, name: calendar, schema: calendarFile });
  if ('findings' in own) return { value: calendar, findings: own.findings };
  return { value: own.value as CalendarData, findings: [] };
}

interface Named<S extends z.ZodType> {
  readonly source: YamlSource;
  readonly path: readonly PropertyKey[];
  readonly folder: string;
  readonly name: string;
  readonly schema: S;
}

async function namedFile<S extends z.ZodType>(
  named: Named<S>,
): Promise<{ value: z.infer<S>; source: YamlSource } | { findings: readonly Finding[] }> {
  const file = path.join(named.folder, named.name);
  const source = await readYaml(file);
  if ('unreadable' in source)
    return { findings: [unreadable(file, source, { source: named.source, path: named.path })] };
  const read = validated(source, named.schema);
  return 'findings' in read ? read : { value: read.value, source };
}

/** A form named from two obligations is read twice where it is broken, and told once. */
function uniqueFindings(findings: readonly Finding[]): Finding[] {
  const keys = new Set<string>();
  return findings.filter(({ file, line, column, code }) => {
    const key = [file, line, column, code].join(' ');
    return !keys.has(key) && keys.add(key);
  });
}
