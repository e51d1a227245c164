import { contactFindings } from './contact-findings.js';
import { dayFindings } from './day-findings.js';
import { draftNames } from './draft-names.js';
import type { Draft } from './draft.js';
import { findingIn, type PlanFinding } from './plan-finding.js';
import { normalise } from '../normalise.js';
import { obligationFindings } from './obligation-findings.js';
import { planFindings } from './plan-findings.js';
import type { Plan } from '../plan.js';
import { scheduleFindings } from './schedule-findings.js';
import { salvagedPlan, type SalvagedPlan } from './salvaged-plan.js';
import { unitFindings } from './unit-findings.js';

/** What `check` says of a plan file and the files named from it. */
export interface CheckedPlan {
  /** There where no finding is an error. */
  readonly plan?: Plan;
  readonly findings: readonly PlanFinding[];
}

/** Nobody reads more at once; noise has one in every line. */
const MOST_FINDINGS = 1000;

/** The plan of a draft, or everything that is wrong with it, in the order of files and lines. */
export function checkedDraft(draft: Draft): CheckedPlan {
  const names = draftNames(draft);
  const found = [
    ...draft.findings,
    ...planFindings(draft.source, names),
    ...(draft.units === undefined ? [] : unitFindings(draft.units, names)),
    ...obligationFindings(draft.source, names),
    ...scheduleFindings(draft.source, names),
  ];
  const whole = wholePlan(draft);
  const salvaged = whole ?? salvagedPlan(draft);
  if (salvaged !== undefined) found.push(...dayFindings(salvaged, draft));
  if (whole !== undefined && draft.units !== undefined)
    found.push(...contactFindings(whole.plan, draft.units));
  const findings = inOrder(found, draft.source.file);
  const isRefused = findings.some(({ severity }) => severity === 'error');
  return isRefused || whole === undefined ? { findings } : { plan: whole.plan, findings };
}

function wholePlan({
  file,
  units,
  forms,
  templates = {},
  calendar,
  schedules,
}: Draft): SalvagedPlan | undefined {
  if (file === undefined || units?.valid === undefined || calendar === undefined) return undefined;
  const plan = normalise({ file, units: units.valid, forms, templates, calendar, schedules });
  return { plan, indices: plan.obligations.map((_, index) => index) };
}

/** The plan file first, then by place; each once, though a file be named twice. */
function inOrder(found: readonly PlanFinding[], planFile: string): PlanFinding[] {
  const files = [...new Set([planFile, ...found.map(({ file }) => file)])];
  const sorted = found.toSorted(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
  );
  const keys = new Set<string>();
  const once = sorted.filter(({ file, line, column, path = '', code, message }) => {
    const key = [file, line, column, path, code, message.en].join(' ');
    return !keys.has(key) && keys.add(key);
  });
  const [last] = once.slice(MOST_FINDINGS);
  if (last === undefined) return once;
  const count = once.length - MOST_FINDINGS;
  const more = findingIn(
    { file: last.file, lines: [] },
    { code: 'PLAN_MORE_FINDINGS', details: { count }, place: last },
  );
  return [...once.slice(0, MOST_FINDINGS), more];
}
