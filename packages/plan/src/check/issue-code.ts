import { PLAN_PHRASES, type ErrorCode, type ErrorDetails, type InBoth } from '@kyhan/errors';
import type { z } from 'zod';

export type Issue = z.core.$ZodIssue;

/** Codes that the schema marks a rule with, and the error each stands for. */
const MARKED: Readonly<Record<string, ErrorCode>> = {
  ID: 'PLAN_BAD_ID',
  DATE: 'PLAN_BAD_DATE',
  TIME: 'PLAN_BAD_TIME',
  EMAIL: 'PLAN_BAD_EMAIL',
  PHONE: 'PLAN_BAD_PHONE',
  MONTH_DAY: 'PLAN_BAD_MONTH_DAY',
  TIME_ZONE: 'PLAN_BAD_TIME_ZONE',
  DAY: 'PLAN_BAD_DAY_RULE',
  PERIOD: 'PLAN_BAD_PERIOD',
  CUT_OFF: 'PLAN_BAD_CUT_OFF',
  EVERY: 'PLAN_BAD_PERIOD',
  CUMULATIVE: 'PLAN_BAD_CUMULATIVE',
  PERIOD_KEY: 'PLAN_BAD_PERIOD_KEY',
  SCHEDULE: 'PLAN_BAD_SCHEDULE',
  SPAN: 'PLAN_BAD_SPAN',
  NTH: 'PLAN_BAD_NTH',
  GROUP: 'PLAN_BAD_GROUP',
  GATHERS: 'PLAN_BAD_GATHERS',
  UNITS: 'PLAN_BAD_UNITS',
  CALENDAR: 'PLAN_BAD_CALENDAR',
  HOLIDAY: 'PLAN_BAD_HOLIDAY',
  REORGANISATION: 'REORGANISATION_EVENT_UNKNOWN',
  RHYTHM: 'PLAN_TWO_RHYTHMS',
  BOUND: 'PLAN_BAD_BOUND',
  RULE: 'PLAN_BAD_RULE',
  QUOTE: 'PLAN_QUOTE_MISSING',
  WORDS: 'PLAN_KEYS_EXPECTED',
  SOURCE: 'PLAN_BAD_SOURCE',
  BLOCK: 'PLAN_BAD_BLOCK',
};

const EXPECTED: Readonly<Record<string, ErrorCode>> = {
  string: 'PLAN_TEXT_EXPECTED',
  number: 'PLAN_NUMBER_EXPECTED',
  int: 'PLAN_WHOLE_NUMBER_EXPECTED',
  boolean: 'PLAN_TRUE_FALSE_EXPECTED',
  array: 'PLAN_LIST_EXPECTED',
  object: 'PLAN_KEYS_EXPECTED',
  record: 'PLAN_KEYS_EXPECTED',
};

/** The schema's own words are in one language. */
const AS_IN_SCHEMA: ErrorDetails = { expected: PLAN_PHRASES.asInSchema };

/** The error that an issue of the schema stands for. */
export interface IssueCode {
  readonly code: ErrorCode;
  readonly details?: ErrorDetails;
  /** The words that may stand there. */
  readonly choices?: readonly string[];
}

/** Which error of the catalogue an issue is. */
export function issueCode(issue: Issue, value: unknown): IssueCode {
  const marked = Object.hasOwn(MARKED, issue.message) ? MARKED[issue.message] : undefined;
  if (value === undefined && marked !== 'PLAN_QUOTE_MISSING') return { code: 'PLAN_KEY_MISSING' };
  if (marked !== undefined) return { code: marked };
  switch (issue.code) {
    case 'invalid_type':
      return { code: EXPECTED[issue.expected] ?? 'PLAN_BAD_VALUE', details: AS_IN_SCHEMA };
    case 'invalid_value': {
      const choices = issue.values.map(String);
      return { code: 'PLAN_BAD_CHOICE', details: { choices: choices.join(', ') }, choices };
    }
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? outOfRange(PLAN_PHRASES.atLeast(least(issue)))
        : { code: issue.origin === 'string' ? 'PLAN_TEXT_EMPTY' : 'PLAN_LIST_EMPTY' };
    case 'too_big':
      return outOfRange(PLAN_PHRASES.atMost(String(issue.maximum)));
    default:
      return { code: 'PLAN_BAD_VALUE', details: AS_IN_SCHEMA };
  }
}

function least({ minimum, inclusive }: Extract<Issue, { code: 'too_small' }>): string {
  return inclusive === false ? `> ${String(minimum)}` : String(minimum);
}

function outOfRange(limit: InBoth): IssueCode {
  return { code: 'PLAN_NUMBER_OUT_OF_RANGE', details: { limit } };
}
