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
    at: z.union([z.object({ field: z.string() }), z.enum(['note', 'files', 'nil', 'whole'])]),
    message: inBoth,
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

export const errorAnswer = z
  .object({
    error: z.object({
      ...refusalAnswer,
      problems: z.array(z.union([submissionProblem, planProblem])).exactOptional(),
    }),
  })
  .meta({ id: 'Error' });

export type ErrorAnswer = z.infer<typeof errorAnswer>;
