import type { PlainDate } from '@kyhan/calendar';
import { FORM_PROBLEMS } from '@kyhan/errors';
import type { FieldProblem } from './field-problem.js';
import { ruleProblems } from './rule-problems.js';
import { writtenDate } from './written-date.js';
import { jumpingFields, jumpsIn, reasonField, type PeriodBefore } from './jumping-fields.js';
import { ruleIdOf } from './rule-id-of.js';
import { isKeepable } from './is-keepable.js';
import type { DayBound, FieldType, Form, FormField } from './form.js';
import type { Words } from './words.js';

/** A filled-in field as it is kept: text, a number, yes or no, rows of a table. */
type FormValue = string | number | boolean | readonly Readonly<Record<string, string | number | boolean>>[];
type FormValues = Readonly<Record<string, FormValue>>;

/** Files are checked where they arrive; a required file field wants its name in here. */
export interface CheckedValues {
  readonly values: FormValues;
  readonly problems: readonly FieldProblem[];
}

/** What a form is checked against besides what is in it. */
interface CheckedAgainst {
  /** What was said for the period before. */
  readonly before?: PeriodBefore;
  /** The day on which it is handed in, where the plan is. */
  readonly today: PlainDate;
  /** Rules of the form that do not hold here, by their ids: a coordinator has waived them. */
  readonly waived?: readonly string[];
}

/**
 * Checks what came from a page, the API or the command line against the form's one definition.
 * Numbers may be written `1.234,5` (Vietnamese) or `1234.5`, days `31/12/2026` or `2026-12-31`. Of what jumps from the
 * period before, where that is given, the reason is asked; it stands among the values under `FIELD.reason`.
 * Never throws for what was given: each problem names its field. Plan-format, "Forms".
 */
export function validateFormValues(
  form: Form,
  given: Readonly<Record<string, unknown>>,
  { before = {}, today, waived = [] }: CheckedAgainst,
): CheckedValues {
  const values: Record<string, FormValue> = {};
  const problems: FieldProblem[] = [];
  const fields = [
    ...form.sections.flatMap(({ fields: own }) => own),
    ...jumpingFields(form).map(reasonField),
  ];
  for (const field of fields) {
    const checked = checkedField(field, given[field.id], today);
    if ('problems' in checked)
      problems.push(...checked.problems.map((one) => ({ fieldId: field.id, ...one })));
    else if (checked.value !== undefined) values[field.id] = checked.value;
  }
  for (const { reasonId: fieldId, message, rule } of jumpsIn(form, values, before)) {
    const isAsked = (values[fieldId] ?? '') === '' && !waived.includes(ruleIdOf(rule));
    // It names no rule to be waived: whoever gives the reason keeps it.
    if (isAsked && !problems.some((one) => one.fieldId === fieldId)) problems.push({ fieldId, message });
  }
  for (const one of ruleProblems(form, values, waived))
    if (!problems.some(({ fieldId }) => fieldId === one.fieldId)) problems.push(one);
  const known = new Set(fields.map(({ id }) => id));
  for (const key of Object.keys(given))
    if (!known.has(key)) problems.push({ fieldId: key, message: FORM_PROBLEMS.unknownField });
  return { values, problems };
}

type Checked = { readonly value: FormValue | undefined } | Wrong;

/** Of one value there is one thing to say, of a table one for each of its boxes. */
interface Wrong {
  readonly problems: readonly Omit<FieldProblem, 'fieldId'>[];
}

/**
 * Checks what was filled into one field, as `validateFormValues` does into all; without `today` no day is compared with
 * that of handing in. Never throws for what was given.
 */
export function checkedField(field: FormField, given: unknown, today?: PlainDate): Checked {
  if (given === undefined || given === null || given === '' || (Array.isArray(given) && given.length === 0))
    return field.required ? missing(field) : { value: undefined };
  if (field.type !== 'table' && typeof given === 'object')
    return problem(FORM_PROBLEMS.oneValue(field.label));
  return (CHECKS[field.type] ?? checkedText)(field, given, today);
}

/** What is neither of these is kept as text. */
const CHECKS: Readonly<
  Partial<Record<FieldType, (field: FormField, given: unknown, today: PlainDate | undefined) => Checked>>
> = {
  number: checkedNumber,
  date: checkedDate,
  choice: checkedChoice,
  'yes-no': checkedYesNo,
  table: checkedTable,
};

/** Beyond these a year is a slip of the pen, such as 1026, unless the form says otherwise. */
const EARLIEST = '1900-01-01';
const LATEST = '2100-12-31';

function checkedDate(field: FormField, given: unknown, today: PlainDate | undefined): Checked {
  const day = typeof given === 'string' ? writtenDate(given) : undefined;
  if (day === undefined) return problem(FORM_PROBLEMS.date(field.label));
  const [from, to] = [dayOf(field.min, today) ?? EARLIEST, dayOf(field.max, today) ?? LATEST];
  if (day < from) return problem(FORM_PROBLEMS.tooEarly(field.label, from));
  if (day > to) return problem(FORM_PROBLEMS.tooLate(field.label, to));
  return { value: day };
}

function dayOf(bound: number | DayBound | undefined, today: PlainDate | undefined): PlainDate | undefined {
  if (typeof bound === 'number') return undefined;
  return bound === 'today' ? today : bound;
}

const LONGEST_TEXT = 20_000;

function checkedText(field: FormField, given: unknown): Checked {
  const text = String(given).normalize('NFC').trim();
  if (text === '' && field.required) return missing(field);
  if (!isKeepable(text)) return problem(FORM_PROBLEMS.unkeepable(field.label));
  if (text.length > LONGEST_TEXT) return problem(FORM_PROBLEMS.tooLong(field.label, LONGEST_TEXT));
  return { value: text };
}

function checkedNumber(field: FormField, given: unknown): Checked {
  const number = typeof given === 'number' ? given : parsedNumber(withoutMeasure(field, String(given)));
  if (number === undefined || !Number.isFinite(number)) return problem(FORM_PROBLEMS.number(field.label));
  if (field.whole === true && !Number.isInteger(number))
    return problem(FORM_PROBLEMS.wholeNumber(field.label));
  if (typeof field.min === 'number' && number < field.min)
    return problem(FORM_PROBLEMS.tooSmall(field.label, field.min));
  if (typeof field.max === 'number' && number > field.max)
    return problem(FORM_PROBLEMS.tooLarge(field.label, field.max));
  return { value: number };
}

/** `70%` and `12 buổi`, where the form says that it is counted so. */
function withoutMeasure({ measure }: FormField, given: string): string {
  const text = given.trim();
  const said = Object.values(measure ?? {}).find((one) => text.endsWith(one));
  return said === undefined ? text : text.slice(0, -said.length).trim();
}

/**
 * `1.234,5` and `1234,5` in Vietnamese writing, `1234.5` in plain; `1.234` is one thousand two hundred thirty-four, and
 * so is `1 234`, as programs for spreadsheets write it.
 */
function parsedNumber(written: string): number | undefined {
  const text = GROUPED.test(written) ? written.replaceAll(SPACE, '') : written;
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  if (/^-?\d+(,\d+)?$/.test(text)) return Number(text.replace(',', '.'));
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

const SPACE = /[\s\u00A0\u202F\u2009]/g;
const GROUPED = /^-?\d{1,3}([\s\u00A0\u202F\u2009]\d{3})+([.,]\d+)?$/;

function checkedChoice(field: FormField, given: unknown): Checked {
  const isKnown = field.choices?.some(({ value }) => value === given) ?? false;
  return isKnown ? { value: String(given) } : problem(FORM_PROBLEMS.choice(field.label));
}

function checkedYesNo(field: FormField, given: unknown): Checked {
  if (given === true || given === 'yes') return { value: true };
  if (given === false || given === 'no') return { value: false };
  return problem(FORM_PROBLEMS.yesOrNo(field.label));
}

function checkedTable(field: FormField, given: unknown, today: PlainDate | undefined): Checked {
  if (!Array.isArray(given)) return problem(FORM_PROBLEMS.rows(field.label));
  const checked = given.map((row, index) =>
    checkedRow(field, { index, row: (row ?? {}) as Record<string, unknown>, today }),
  );
  const problems = checked.flatMap((one) => one.problems);
  if (problems.length > 0) return { problems: withinMost(field, problems) };
  const rows = checked.map(({ row }) => row).filter((row) => Object.keys(row).length > 0);
  return rows.length === 0 && field.required ? missing(field) : { value: rows };
}

/** A hundred rows of six boxes are told whole; of what is more than that the rest is counted. */
const MOST_PROBLEMS = 600;

function withinMost(field: FormField, problems: Wrong['problems']): Wrong['problems'] {
  const rest = problems.length - MOST_PROBLEMS;
  if (rest <= 0) return problems;
  return [...problems.slice(0, MOST_PROBLEMS), { message: FORM_PROBLEMS.more(field.label, rest) }];
}

/** Whether nothing was filled into a row of a table: it is none. Pure; throws nothing. */
export function isBlankRow(row: Readonly<Record<string, unknown>>): boolean {
  return Object.values(row).every((value) => value === '' || value === undefined || value === null);
}

interface GivenRow {
  readonly index: number;
  readonly row: Readonly<Record<string, unknown>>;
  readonly today: PlainDate | undefined;
}

function checkedRow(field: FormField, { index, row, today }: GivenRow) {
  const kept: Record<string, string | number | boolean> = {};
  const problems: Omit<FieldProblem, 'fieldId'>[] = [];
  if (isBlankRow(row)) return { row: kept, problems };
  for (const column of field.columns ?? []) {
    const checked = checkedField(column, row[column.id], today);
    if ('problems' in checked)
      problems.push(
        ...checked.problems.map(({ message }) => ({
          message: FORM_PROBLEMS.inRow(field.label, index + 1, message),
          cell: { row: index, column: column.id },
        })),
      );
    else if (checked.value !== undefined && !Array.isArray(checked.value))
      kept[column.id] = checked.value as string | number | boolean;
  }
  return { row: kept, problems };
}

function missing(field: FormField): Wrong {
  return problem(FORM_PROBLEMS.missing(field.label));
}

function problem(message: Words): Wrong {
  return { problems: [{ message }] };
}
