import { fileURLToPath } from 'node:url';
import { PLAN_PHRASES } from '@kyhan/errors';
import { z } from 'zod';
import { calendarFile } from './calendar-file.js';
import { calendarFindings } from './check/calendar-findings.js';
import { PlanInvalidError } from './check/check-plan.js';
import { checkedDraft, type CheckedPlan } from './check/checked-draft.js';
import type { Draft } from './check/draft.js';
import { findingIn, type PlanFinding } from './check/plan-finding.js';
import { formFindings } from './check/form-findings.js';
import { paperFindings } from './check/paper-findings.js';
import { formsFor } from './check/read-papers.js';
import { paperTemplateFile } from './consolidation/paper-template-file.js';
import { languageFindings, languagesOf } from './check/language-findings.js';
import { nearestName } from './meant/nearest-name.js';
import { objectSource, plainData } from './source/object-source.js';
import type { PlanDefinition } from './plan-definition.js';
import { formFile, planFile, unitFile, type PlanFile } from './plan-file.js';
import type { Plan } from './plan.js';
import { BUILT_IN_CALENDARS } from './check/read-calendar.js';
import { syntaxFindings } from './check/validated.js';
import { parsed } from './check/parsed.js';
import { partOf } from './check/part-of.js';
import type { YamlSource } from './source/yaml-source.js';
import { writtenDefinition } from './written/written-definition.js';

export interface DefinitionSettings {
  /** What findings name as the file; `import.meta.url` will do. */
  readonly file?: string;
}

/** A plan file whose units and forms stand in it. */
const definition = planFile.omit({ reorganisations: true }).extend({
  calendar: z.union([z.enum(BUILT_IN_CALENDARS), calendarFile]).optional(),
  units: z.array(unitFile).min(1),
  forms: z.record(z.string().min(1), formFile).optional(),
  paperTemplates: z.record(z.string().min(1), paperTemplateFile).optional(),
});

/**
 * A plan written in TypeScript: the content of a plan file with its units and forms in it, the same validation, the
 * same Plan. The compiler already knows the ids of units, groups, policies and forms.
 * @throws PlanInvalidError with every finding; their place is the path of the value, such as `obligations[2].due`
 */
export function definePlan<
  Unit extends string,
  Group extends string = never,
  Policy extends string = never,
  Form extends string = never,
>(written: PlanDefinition<Unit, Group, Policy, Form>, settings: DefinitionSettings = {}): Plan {
  const { plan, findings } = checkDefinition(written, settings);
  if (plan === undefined) throw new PlanInvalidError(fileName(settings), findings);
  return plan;
}

/** What `check` says of a plan written as an object. Never throws for what is in it. */
export function checkDefinition(written: unknown, settings: DefinitionSettings = {}): CheckedPlan {
  const { value, foreign } = plainData(written);
  const source = objectSource(fileName(settings), value);
  if (foreign.length > 0)
    return {
      findings: foreign.map(({ path, what }) =>
        findingIn(source, {
          code: 'PLAN_BAD_VALUE',
          details: { path: path.join('.'), value: what, expected: PLAN_PHRASES.plainValue },
          place: source.placeOf(path),
        }),
      ),
    };
  const syntax = syntaxFindings(source);
  return syntax.length > 0 ? { findings: syntax } : checkedDraft(draftOf(source));
}

/**
 * What `check` says of a plan that somebody sent as the engine reads it, by the same validation as of a file.
 * Never throws for what is in it.
 */
export function checkSentPlan(sent: unknown): CheckedPlan {
  return checkDefinition(writtenDefinition(sent), { file: 'plan' });
}

/** The definition as a draft: whatever could not be in a file is not in it any more. */
function draftOf(source: YamlSource): Draft {
  const read = parsed(source, definition);
  const languages = languageFindings(source, definition, languagesOf(source.value));
  const findings = 'findings' in read ? [...read.findings, ...languages] : [...languages];
  const written = partOf(source.value, 'units');
  const units = Array.isArray(written) ? { source, path: ['units'], items: written } : undefined;
  if ('findings' in read)
    return { source, units, forms: {}, schedules: {}, calendar: BUILT_IN_CALENDARS[0], findings };
  const {
    forms = {},
    paperTemplates: templates = {},
    calendar = BUILT_IN_CALENDARS[0],
    ...file
  } = read.value;
  findings.push(
    ...unknownForms(source, file, Object.keys(forms)),
    ...unknownTemplates(source, file, Object.keys(templates)),
    ...namedSchedules(source, file),
  );
  for (const [name, form] of Object.entries(forms))
    findings.push(...formFindings(source, form, ['forms', name]));
  for (const [name, paper] of Object.entries(templates))
    findings.push(
      ...paperFindings(source, paper, { forms: formsFor(name, file, forms), path: ['paperTemplates', name] }),
    );
  if (typeof calendar !== 'string') findings.push(...calendarFindings(source, calendar, ['calendar']));
  return {
    source,
    file,
    units: units && { ...units, valid: file.units },
    forms,
    templates,
    schedules: {},
    calendar: calendar as Plan['calendar'],
    findings,
  };
}

function fileName({ file = 'definePlan' }: DefinitionSettings): string {
  return file.startsWith('file:') ? fileURLToPath(file) : file;
}

type Named = Pick<PlanFile, 'obligations'>;

/** An object names no file: the lines of a schedule stand in it. */
function namedSchedules(source: YamlSource, { obligations }: Named): PlanFinding[] {
  return obligations.flatMap(({ period }, i) => {
    const value = typeof period === 'object' && 'schedule' in period ? period.schedule : undefined;
    if (typeof value !== 'string') return [];
    const place = source.placeOf(['obligations', i, 'period', 'schedule']);
    return [findingIn(source, { code: 'PLAN_BAD_SCHEDULE', details: { value }, place })];
  });
}

/** An object names no file: its templates of papers stand in it. */
function unknownTemplates(
  source: YamlSource,
  { obligations }: Named,
  known: readonly string[],
): PlanFinding[] {
  return obligations.flatMap(({ consolidation }, i) =>
    (consolidation?.papers ?? []).flatMap((name, k) => {
      if (known.includes(name)) return [];
      const suggestion = nearestName(name, known);
      const place = source.placeOf(['obligations', i, 'consolidation', 'papers', k]);
      return [findingIn(source, { code: 'PLAN_UNKNOWN_TEMPLATE', details: { name }, place, suggestion })];
    }),
  );
}

function contributedForms(
  cooperate: PlanFile['obligations'][number]['cooperate'] = [],
  of: readonly PropertyKey[],
) {
  return cooperate.map(({ contribute }, k) => ({
    form: contribute?.form,
    path: [...of, 'cooperate', k, 'contribute', 'form'],
  }));
}

function unknownForms(source: YamlSource, { obligations }: Named, known: readonly string[]): PlanFinding[] {
  const named = obligations.flatMap(({ form, steps = [], cooperate = [] }, i) => [
    { form, path: ['obligations', i, 'form'] },
    ...steps.map((step, j) => ({ form: step.form, path: ['obligations', i, 'steps', j, 'form'] })),
    ...steps.flatMap((step, j) => contributedForms(step.cooperate, ['obligations', i, 'steps', j])),
    ...contributedForms(cooperate, ['obligations', i]),
  ]);
  return named.flatMap(({ form, path }) => {
    if (form === undefined || known.includes(form)) return [];
    const suggestion = nearestName(form, known);
    const place = source.placeOf(path);
    return [findingIn(source, { code: 'PLAN_UNKNOWN_FORM', details: { name: form }, place, suggestion })];
  });
}
