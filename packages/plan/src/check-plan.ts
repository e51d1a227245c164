import path from 'node:path';
import type { CalendarData } from '@kyhan/calendar';
import { KyhanError } from '@kyhan/errors';
import { checkedParts, type CheckedPlan } from './checked-parts.js';
import { formatFinding, type Finding } from './finding.js';
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
import { namedFile, unreadable, validated } from './read-checked.js';
import { readYaml } from './read-yaml.js';
import type { YamlSource } from './yaml-source.js';

/** Built-in calendars by name. */
export const BUILT_IN_CALENDARS = ['vn-civil-service'] as const;

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
  const parts = { file: read.value, units: units.value, forms: forms.value, calendar: calendar.value };
  return checkedParts(parts, { plan: source, units: units.source, unitsPath: units.path });
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
    // A program that does not catch it still tells its author what to mend.
    this.message = [this.message, ...findings.map((finding) => formatFinding(finding, 'en'))].join('\n');
  }
}

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

/** A form named from two obligations is read twice where it is broken, and told once. */
function uniqueFindings(findings: readonly Finding[]): Finding[] {
  const keys = new Set<string>();
  return findings.filter(({ file, line, column, code }) => {
    const key = [file, line, column, code].join(' ');
    return !keys.has(key) && keys.add(key);
  });
}
