import { KyhanError } from '@kyhan/errors';
import type { z } from 'zod';
import { requestProblem } from './request-problem.js';

/**
 * What was given, as its contract reads it.
 * @throws KyhanError REQUEST_INVALID with what is wrong and where
 */
export function checked<Schema extends z.ZodObject>(schema: Schema, given: unknown): z.output<Schema> {
  const result = schema.safeParse(given ?? {}, { reportInput: true });
  if (result.success) return result.data;
  const { issues } = result.error;
  const problem = requestProblem(issues, Object.keys(schema.shape));
  throw new KyhanError('REQUEST_INVALID', { problem, place: placeOf(issues) });
}

/** The way to the value that the first of them is about; empty where it is the whole. */
function placeOf([issue]: readonly z.core.$ZodIssue[]): string {
  if (issue === undefined) return '';
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...issue.path, ...unknown].join('.');
}
