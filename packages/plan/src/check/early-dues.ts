import { daysBetween, dueRuleFor, yearOf, type Period } from '@kyhan/calendar';
import type { ErrorCode, ErrorDetails } from '@kyhan/errors';
import type { CyclePlan } from '../cycle-plan.js';
import type { Obligation } from '../plan.js';
import { isContribution } from '../cooperation/own-steps.js';
import { itemsOf, partOf } from './part-of.js';

/** A step whose day lies long before the end of its period, and what is said of it. */
export interface EarlyDue {
  readonly stepId: string;
  /** Of the step. */
  readonly j: number;
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

const LONGEST_MONTH = 31;
/** From its first day to its last. */
const SHORTEST_YEAR = 364;
const LONGEST_YEAR = 366;

/**
 * Reports that are due long before their data are closed (plan-format, "Days"). Who writes an offset, or counts the days,
 * means it; what is due before Tết is due as its year begins.
 */
export function earlyDues(
  obligation: Obligation,
  written: unknown,
  { period, steps }: CyclePlan,
): EarlyDue[] {
  if (obligation.kind !== 'report' || obligation.period.type === 'schedule') return [];
  return steps.flatMap(({ stepId, due: { nominalOn: dueOn } }) => {
    const j = obligation.steps.findIndex(({ id }) => id === stepId);
    const step = obligation.steps[j];
    // What is contributed has its day from the lead's.
    if (step !== undefined && isContribution(step)) return [];
    if (daysBetween(dueOn, period.to) <= LONGEST_MONTH || isMeant(obligation, { written, j }, period))
      return [];
    const isJanuary = isOfYear(period) && dueOn.startsWith(`${yearOf(period.to)}-01`);
    const details = { obligation: obligation.id, period: period.key, dueOn, cutOff: period.to };
    const code = isJanuary ? 'PLAN_DUE_IN_FIRST_JANUARY' : 'PLAN_DUE_LONG_BEFORE_CUT_OFF';
    return [{ stepId, j, code, details }];
  });
}

/** Of a year that lies in one calendar year but for what is closed of the December before. */
function isOfYear({ from, to }: Period): boolean {
  const length = daysBetween(from, to);
  return (
    length >= SHORTEST_YEAR &&
    length <= LONGEST_YEAR &&
    daysBetween(from, `${yearOf(to)}-01-01`) <= LONGEST_MONTH
  );
}

function isMeant(
  { steps }: Obligation,
  { written, j }: { readonly written: unknown; readonly j: number },
  { to }: Period,
): boolean {
  const rules = steps[j]?.due ?? [];
  const rule = dueRuleFor(rules, to);
  if (rule === undefined || rule.position.type === 'lunar') return true;
  if (!('monthOffset' in rule.position || 'yearOffset' in rule.position)) return true;
  const inSteps = partOf(written, 'steps');
  const due = partOf(inSteps === undefined ? written : itemsOf(inSteps)[j], 'due');
  const own = Array.isArray(due) ? (due[rules.indexOf(rule)] as unknown) : due;
  return partOf(own, 'monthOffset') !== undefined || partOf(own, 'yearOffset') !== undefined;
}
