import type { PlainDate } from '@kyhan/calendar';
import type { Words } from './words.js';

/** What can be asked for in a form. */
export const FIELD_TYPES = [
  'text',
  'long-text',
  'number',
  'date',
  'choice',
  'yes-no',
  'table',
  'file',
] as const;

export type FieldType = (typeof FIELD_TYPES)[number];

/** What becomes of the answers of many units in the lead's own. */
export const CONSOLIDATIONS = ['sum', 'average', 'list', 'none'] as const;

export interface FormField {
  readonly id: string;
  readonly type: FieldType;
  readonly label: Words;
  readonly help?: Words;
  readonly required: boolean;
  /** For numbers: the unit of measure, whole numbers only. */
  readonly measure?: Words;
  readonly whole?: boolean;
  /** Of numbers a number, of dates a day; both inclusive. */
  readonly min?: number | DayBound;
  readonly max?: number | DayBound;
  /** For files: which kinds are taken, and how large each may be, in megabytes; absent: as everywhere. */
  readonly accept?: readonly FileKind[];
  readonly maxSize?: number;
  readonly choices?: readonly { readonly value: string; readonly label: Words }[];
  /** For tables: the columns; no table within a table. */
  readonly columns?: readonly FormField[];
  readonly consolidate?: (typeof CONSOLIDATIONS)[number];
}

interface FormSection {
  readonly id: string;
  readonly title: Words;
  readonly fields: readonly FormField[];
}

/** A plain date, or `today`, the day on which the form is handed in. */
export type DayBound = PlainDate;

/** What offices send, by the ending that each is known by. */
export const FILE_KINDS = ['pdf', 'docx', 'doc', 'odt', 'xlsx', 'xls', 'ods', 'csv', 'png', 'jpg'] as const;

export type FileKind = (typeof FILE_KINDS)[number];

/** How a rule is called, and what it says in words of its own. */
interface ToldRule {
  /** Where the file gives one (`ruleIdOf`). */
  readonly id?: string;
  readonly message?: Words;
}

/** Of a number: where it differs by more from the one of the period before, its reason is asked. */
export interface JumpRule extends ToldRule {
  /** The field. */
  readonly jump: string;
  /** Of the number before. */
  readonly percent: number;
}

/** The first number is at most the second. */
export interface AtMostRule extends ToldRule {
  readonly atMost: readonly [string, string];
}

/** Some numbers are another one together. */
export interface SumRule extends ToldRule {
  readonly sum: readonly string[];
  readonly equals: string;
}

/** A field that is to be filled in where another says something. */
export interface RequiredRule extends ToldRule {
  readonly required: string;
  readonly when: { readonly field: string; readonly is: string | number | boolean };
}

export type FormRule = JumpRule | AtMostRule | SumRule | RequiredRule;

/** One definition draws the page, checks the API, prints the paper form and consolidates. */
export interface Form {
  readonly id: string;
  readonly title: Words;
  readonly sections: readonly FormSection[];
  /** Between its fields, and to the period before; absent: none. */
  readonly rules?: readonly FormRule[];
}
