import { CONSEQUENCES, ERRORS, type ErrorCode, type ErrorKind } from '@kyhan/errors';
import { z } from 'zod';
import { inBoth } from './values/in-both.js';

const detail = z.union([z.string(), z.number(), z.boolean(), inBoth]);

/** An error of the catalogue: what is wrong and what to do, in both languages, and what its sentences speak about. */
export const refusalAnswer = {
  code: z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]).meta({ id: 'ErrorCode' }),
  kind: z.enum(Object.keys(CONSEQUENCES) as [ErrorKind, ...ErrorKind[]]).meta({ id: 'ErrorKind' }),
  message: inBoth,
  /** What to do about it; empty where the message says it. */
  hint: inBoth,
  details: z.record(z.string(), detail),
};

/** What is wrong with a submission, and where: in a field of the form, or in what stands beside the form. */
export const submissionProblem = z
  .object({
    at: z.union([
      // In a table also the row as it was sent, the first is 0, and the column.
      z.object({ field: z.string(), row: z.int().exactOptional(), column: z.string().exactOptional() }),
      z.enum(['note', 'files', 'document', 'nil', 'sheet', 'whole']),
    ]),
    message: inBoth,
    /** The rule of the form that is broken, by its id: a coordinator can waive it for this assignment. */
    rule: z.string().exactOptional(),
    /** What to do where it is as it was filled in. */
    hint: inBoth.exactOptional(),
  })
  .meta({ id: 'SubmissionProblem' });

export type SubmissionProblem = z.infer<typeof submissionProblem>;

/** What is wrong with a plan, and where: the path of the value, such as `obligations[2].due`. */
const planProblem = z
  .object({
    at: z.object({ path: z.string() }),
    code: z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]),
    message: inBoth,
    hint: inBoth,
  })
  .meta({ id: 'PlanProblem' });

/** In which media type every refusal is told (RFC 9457). */
export const PROBLEM_TYPE = 'application/problem+json';

/** Where the page of the API speaks about a code: the type of its problems. Pure; throws nothing. */
export function problemType(code: ErrorCode): string {
  return `/api/docs#${code}`;
}

/** A refusal: the members of RFC 9457, and beside them the catalogue's, by which programs know it. */
export const errorAnswer = z
  .object({
    /** Where the page of the API speaks about the code. */
    type: z.string().meta({ format: 'uri-reference' }),
    /** What sort of refusal it is. */
    title: z.string(),
    status: z.int(),
    /** What is wrong and what to do, in the language of who asks. */
    detail: z.string(),
    ...refusalAnswer,
    /** The parameter, or the way to the value within the body, that cannot be taken. */
    place: z.string().exactOptional(),
    problems: z.array(z.union([submissionProblem, planProblem])).exactOptional(),
  })
  .meta({ id: 'Problem' });

export type ErrorAnswer = z.infer<typeof errorAnswer>;
