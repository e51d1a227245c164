import type { FormField } from '@kyhan/plan';
import type { AcceptedReport } from './collected-work.js';
import { consolidatedNumber, type ConsolidatedNumber, type GivenNumber } from './consolidated-number.js';
import { joinedTable, type JoinedTable } from './joined-table.js';

/** What was accepted, with whose it is. */
export interface CollectedReport extends AcceptedReport {
  readonly unitId: string;
}

/** What one unit answered. */
export interface ListedAnswer {
  readonly unitId: string;
  readonly isLate: boolean;
  readonly value: string | number | boolean;
}

/** Answers beside one another; of choices also how many gave each. */
export interface ListedField {
  readonly type: 'list';
  readonly field: FormField;
  readonly answers: readonly ListedAnswer[];
  readonly counted?: readonly { readonly value: string | boolean; readonly count: number }[];
}

/** A field of a form, brought together by its rule. */
export type ConsolidatedField = ConsolidatedNumber | ListedField | JoinedTable;

/** What a field is brought together from. */
export interface CollectedFields {
  readonly reports: readonly CollectedReport[];
  /** Of the period before. */
  readonly earlier: readonly CollectedReport[];
  /** Units of whom something was accepted both times. */
  readonly same: readonly string[];
}

/** One field of many reports, by its rule: what has none is listed, unit by unit, and nothing is added up unasked. */
export function consolidatedField(field: FormField, collected: CollectedFields): ConsolidatedField {
  if (field.type === 'table') return joinedTable(field, collected.reports);
  const { consolidate: rule } = field;
  if (rule === 'sum' || rule === 'average') {
    const { reports, earlier, same } = collected;
    const of = (all: readonly CollectedReport[]) => numbersOf(field, all);
    return consolidatedNumber(
      { ...field, consolidate: rule },
      { now: of(reports), before: of(earlier), same },
    );
  }
  const answers = collected.reports.flatMap(({ unitId, isLate, values }): ListedAnswer[] => {
    const value = values[field.id];
    return isAnswer(value) ? [{ unitId, isLate, value }] : [];
  });
  const counted = COUNTED.has(field.type) ? { counted: countedAnswers(field, answers) } : {};
  return { type: 'list', field, answers, ...counted };
}

function numbersOf({ id }: FormField, reports: readonly CollectedReport[]): GivenNumber[] {
  return reports.flatMap(({ unitId, isLate, values }) => {
    const value = values[id];
    return typeof value === 'number' ? [{ unitId, isLate, value }] : [];
  });
}

/** An empty box answers nothing. */
function isAnswer(value: unknown): value is string | number | boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return typeof value === 'number' || typeof value === 'boolean';
}

const COUNTED: ReadonlySet<string> = new Set(['choice', 'yes-no']);

function countedAnswers({ type, choices = [] }: FormField, answers: readonly ListedAnswer[]) {
  const offered = type === 'yes-no' ? [true, false] : choices.map(({ value }) => value);
  return offered.map((value) => ({
    value,
    count: answers.filter((answer) => answer.value === value).length,
  }));
}
