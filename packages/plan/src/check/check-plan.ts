import path from 'node:path';
import { KyhanError } from '@kyhan/errors';
import { readCalendarOf } from './read-calendar.js';
import { checkedDraft, type CheckedPlan } from './checked-draft.js';
import type { Draft, WrittenUnits } from './draft.js';
import { formatFinding, type PlanFinding } from './plan-finding.js';
import { languageFindings, languagesOf } from './language-findings.js';
import { fillsFindings } from './fills-findings.js';
import { formFindings } from './form-findings.js';
import { formFile, planFile, unitsFile, type FormFile, type PlanFile } from '../plan-file.js';
import type { ScheduleRowFile } from '../period-file.js';
import type { Plan, PlanLanguage } from '../plan.js';
import { namedSource, type PlanFolder } from './named-file.js';
import { unreadable } from './unreadable.js';
import { readingWarnings, syntaxFindings } from './validated.js';
import { readBelow } from '../source/read-below.js';
import type { ReadText } from '../source/read-text.js';
import { readText, readYaml } from '../source/read-yaml.js';
import { readReorganisations } from './read-reorganisations.js';
import { readPapers } from './read-papers.js';
import { readSchedule } from './read-schedule.js';
import { rosterFindings } from './roster-findings.js';
import { parsed } from './parsed.js';
import { itemsOf, partOf, textOf } from './part-of.js';
import { writtenCooperations } from './written-cooperations.js';
import type { YamlSource } from '../source/yaml-source.js';

/**
 * Reads and checks a plan file and the files named from it; every error at once, each with file, line, column, code
 * and hint. Never throws for what is in the files.
 */
export async function checkPlan(file: string, read: ReadText = readText): Promise<CheckedPlan> {
  const source = await readYaml(file, read);
  if ('unreadable' in source) return { findings: [unreadable(file, source)] };
  const findings = syntaxFindings(source);
  if (findings.length > 0) return { findings };
  return checkedDraft(await readDraft({ source, folder: path.dirname(file), read }));
}

/** @throws PlanInvalidError where `check` finds an error */
export async function readPlan(file: string): Promise<Plan> {
  const { plan, findings } = await checkPlan(file);
  if (plan === undefined) throw new PlanInvalidError(file, findings);
  return plan;
}

/** A plan file that cannot be used, with everything that is wrong with it. */
export class PlanInvalidError extends KyhanError<'PLAN_INVALID'> {
  constructor(
    file: string,
    readonly findings: readonly PlanFinding[],
  ) {
    super('PLAN_INVALID', { file, count: findings.length });
    // A program that does not catch it still tells its author what to mend.
    this.message = [this.message, ...findings.map((finding) => formatFinding(finding, 'en'))].join('\n');
  }
}

/** The plan file with what it names, each as far as it can be read. */
async function readDraft(plan: PlanFolder): Promise<Draft> {
  const { source } = plan;
  const read = parsed(source, planFile);
  const file = 'value' in read ? read.value : undefined;
  const written = await readUnits(plan, file);
  const units = await readReorganisations(plan, written.units);
  const forms = await readForms(plan);
  const papers = await readPapers(plan, forms.forms);
  const calendar = await readCalendarOf(plan);
  const rosters = await checkRosters(plan, units.units);
  const schedules = await readSchedules(plan, units.units);
  return {
    source,
    file,
    units: units.units,
    forms: forms.forms,
    templates: papers.papers,
    calendar: calendar.calendar,
    schedules: schedules.schedules,
    findings: [
      ...readingWarnings(source),
      ...('findings' in read ? read.findings : []),
      ...languageFindings(source, planFile, languagesOf(source.value)),
      ...written.findings,
      ...units.findings,
      ...forms.findings,
      ...papers.findings,
      ...fillsFindings(source, forms.forms),
      ...calendar.findings,
      ...rosters,
      ...schedules.findings,
    ],
  };
}

interface ReadUnits {
  readonly units?: WrittenUnits;
  readonly findings: readonly PlanFinding[];
}

async function readUnits(plan: PlanFolder, whole: PlanFile | undefined): Promise<ReadUnits> {
  const written = partOf(plan.source.value, 'units');
  if (Array.isArray(written)) {
    const valid = typeof whole?.units === 'string' ? undefined : whole?.units;
    return { units: { source: plan.source, path: ['units'], items: written, valid }, findings: [] };
  }
  if (typeof written !== 'string') return { findings: [] };
  const own = await namedSource({ ...plan, name: written, path: ['units'] });
  if ('findings' in own) return own;
  const syntax = syntaxFindings(own.source);
  return syntax.length > 0 ? { findings: syntax } : unitsIn(own.source, languagesOf(plan.source.value));
}

/** The units of a units file: a list, or a list under `units`. */
function unitsIn(own: YamlSource, languages: readonly PlanLanguage[]): ReadUnits {
  const read = parsed(own, unitsFile);
  const inList = Array.isArray(own.value);
  const items: readonly unknown[] = inList ? (own.value as unknown[]) : itemsOf(partOf(own.value, 'units'));
  const valid = 'findings' in read ? undefined : Array.isArray(read.value) ? read.value : read.value.units;
  return {
    units: { source: own, path: inList ? [] : ['units'], items, valid },
    findings: [
      ...readingWarnings(own),
      ...('findings' in read ? read.findings : []),
      ...languageFindings(own, unitsFile, languages),
    ],
  };
}

/** A file that obligations name, and the first place that does. */
interface NamedPlace {
  readonly name: string;
  readonly path: readonly PropertyKey[];
}

async function readForms(plan: PlanFolder) {
  const forms = new Map<string, FormFile>();
  const findings: PlanFinding[] = [];
  for (const { name, path: place } of placesOf(plan.source, formPlaces)) {
    const own = await namedSource({ ...plan, path: place, name });
    const read: CheckedForm =
      'findings' in own ? own : checkedForm(own.source, languagesOf(plan.source.value));
    findings.push(...read.findings);
    if (read.form !== undefined) forms.set(name, read.form);
  }
  return { forms: Object.fromEntries(forms), findings };
}

interface CheckedForm {
  readonly form?: FormFile;
  readonly findings: readonly PlanFinding[];
}

/** A form with what is wrong with it; there where the schema finds nothing. */
function checkedForm(source: YamlSource, languages: readonly PlanLanguage[]): CheckedForm {
  const syntax = syntaxFindings(source);
  if (syntax.length > 0) return { findings: syntax };
  const read = parsed(source, formFile);
  const texts = [...readingWarnings(source), ...languageFindings(source, formFile, languages)];
  return 'value' in read
    ? { form: read.value, findings: [...texts, ...formFindings(source, read.value)] }
    : { findings: [...read.findings, ...texts] };
}

function formPlaces(obligation: unknown): { written: unknown; path: PropertyKey[] }[] {
  const steps = itemsOf(partOf(obligation, 'steps')).map((step, j) => ({
    written: partOf(step, 'form'),
    path: ['steps', j, 'form'],
  }));
  const contributed = writtenCooperations(obligation).map(({ written, path }) => ({
    written: partOf(partOf(written, 'contribute'), 'form'),
    path: [...path, 'contribute', 'form'],
  }));
  return [{ written: partOf(obligation, 'form'), path: ['form'] }, ...steps, ...contributed];
}

async function checkRosters(plan: PlanFolder, units: WrittenUnits | undefined): Promise<PlanFinding[]> {
  const { source } = plan;
  const known = units && unitIds(units);
  const findings: PlanFinding[] = [];
  for (const { name, path: place } of placesOf(source, rosterPlaces)) {
    const { file, text } = await readBelow(plan, name);
    const counts = isCounted(source, name);
    if (typeof text === 'string') findings.push(...rosterFindings({ file, text, counts }, known));
    else findings.push(unreadable(file, text, { source, path: place }));
  }
  return findings;
}

/** Whether all targets of a roster keep numbers and no names. */
function isCounted(source: YamlSource, roster: string): boolean {
  const targets = itemsOf(partOf(source.value, 'obligations')).flatMap((one) =>
    itemsOf(partOf(one, 'targets')),
  );
  return targets
    .filter((target) => partOf(target, 'roster') === roster)
    .every((target) => partOf(target, 'count') === 'heads');
}

async function readSchedules(plan: PlanFolder, units: WrittenUnits | undefined) {
  const { source } = plan;
  const schedules = new Map<string, readonly ScheduleRowFile[]>();
  const findings: PlanFinding[] = [];
  for (const { name, path: place } of placesOf(source, schedulePlaces)) {
    const { file, text } = await readBelow(plan, name);
    if (typeof text !== 'string') {
      findings.push(unreadable(file, text, { source, path: place }));
      continue;
    }
    const read = readSchedule({ file, text }, units && unitIds(units));
    schedules.set(name, read.rows);
    findings.push(...read.findings);
  }
  return { schedules: Object.fromEntries(schedules), findings };
}

function schedulePlaces(obligation: unknown): { written: unknown; path: PropertyKey[] }[] {
  return [{ written: partOf(partOf(obligation, 'period'), 'schedule'), path: ['period', 'schedule'] }];
}

function unitIds({ items }: WrittenUnits): ReadonlySet<string> {
  return new Set(items.flatMap((unit) => textOf(partOf(unit, 'id')) ?? []));
}

function rosterPlaces(obligation: unknown): { written: unknown; path: PropertyKey[] }[] {
  return itemsOf(partOf(obligation, 'targets')).map((target, j) => ({
    written: partOf(target, 'roster'),
    path: ['targets', j, 'roster'],
  }));
}

/** Each name once, with the first place that gives it. */
function placesOf(source: YamlSource, within: typeof formPlaces): NamedPlace[] {
  const places = new Map<string, NamedPlace>();
  for (const [i, obligation] of itemsOf(partOf(source.value, 'obligations')).entries())
    for (const { written, path: place } of within(obligation)) {
      const name = textOf(written);
      if (name !== undefined && name.trim() !== '' && !places.has(name))
        places.set(name, { name, path: ['obligations', i, ...place] });
    }
  return [...places.values()];
}
