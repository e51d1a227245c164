import { addYears, yearOf, type PlainDate } from '@kyhan/calendar';
import { planCalendar } from '../plan-calendar.js';
import { planHash } from '../plan-hash.js';
import { writtenPolicy } from '../written/written-plan.js';
import type { Plan } from '../plan.js';
import { changedDays, type ChangedDay } from './changed-days.js';
import {
  changedFields,
  changedParts,
  type FieldChange,
  type PartChanges,
  type WordedParts,
} from './changed-parts.js';
import { expectedChanges, type ExpectedChange } from './expected-changes.js';
import {
  formWords,
  groupWords,
  obligationWords,
  paperTemplateWords,
  planOwnWords,
  unitWords,
  type PlanWords,
} from './plan-words.js';
import { withCalendarTable } from './with-calendar-table.js';

/** What differs between two versions of a plan, in the words of the plan file. Plain JSON. */
export interface PlanDiff {
  /** False where both say the same. */
  readonly changed: boolean;
  /** Keys of the plan itself. */
  readonly fields: readonly FieldChange[];
  readonly obligations: PartChanges;
  readonly units: PartChanges;
  readonly groups: PartChanges;
  readonly policies: PartChanges;
  readonly forms: PartChanges;
  readonly paperTemplates: PartChanges;
  /** Days that only one of the two calendars has off, over the years in force. */
  readonly calendarDays: readonly ChangedDay[];
  /** Cycles that fall due within the coming twelve months and are other ones, or on other days. */
  readonly cycles: readonly ExpectedChange[];
}

/**
 * Compares two versions of a plan. `from` is the day from which coming cycles are compared. Pure. A plain date.
 * @throws KyhanError DAY_REFERENCE_MISSING, DATE_INVALID
 */
export function planDiff(before: Plan, after: Plan, from: PlainDate): PlanDiff {
  const [was, is] = [planCalendar(before), planCalendar(after)];
  return {
    changed: planHash(withCalendarTable(before)) !== planHash(withCalendarTable(after)),
    fields: changedFields(planOwnWords(before), planOwnWords(after)),
    obligations: changedParts(...both(before, after, (plan) => byId(plan.obligations, obligationWords))),
    units: changedParts(...both(before, after, (plan) => byId(plan.units, unitWords))),
    groups: changedParts(...both(before, after, (plan) => worded(plan.groups, groupWords))),
    policies: changedParts(...both(before, after, (plan) => worded(plan.policies, writtenPolicy))),
    forms: changedParts(...both(before, after, (plan) => worded(plan.forms, formWords))),
    paperTemplates: changedParts(
      ...both(before, after, (plan) => worded(plan.paperTemplates ?? {}, paperTemplateWords)),
    ),
    calendarDays: changedDays(was, is, yearsInForce(before, after)),
    cycles: expectedChanges(
      { plan: before, calendar: was },
      { plan: after, calendar: is },
      { from, to: addYears(from, 1) },
    ),
  };
}

function both<T>(before: Plan, after: Plan, of: (plan: Plan) => T): [T, T] {
  return [of(before), of(after)];
}

function byId<T extends { readonly id: string }>(
  parts: readonly T[],
  words: (part: T) => PlanWords,
): WordedParts {
  return new Map(parts.map((part) => [part.id, words(part)]));
}

function worded<T>(parts: Readonly<Record<string, T>>, words: (part: T) => PlanWords): WordedParts {
  return new Map(Object.entries(parts).map(([id, part]) => [id, words(part)]));
}

/** Whole years, and one more: a due day may lie after the last period. */
function yearsInForce(before: Plan, after: Plan) {
  const years = [before, after].flatMap(({ inForce }) => [yearOf(inForce.from), yearOf(inForce.to)]);
  return { from: `${Math.min(...years)}-01-01`, to: `${Math.max(...years) + 1}-12-31` };
}
