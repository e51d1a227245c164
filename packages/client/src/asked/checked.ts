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
  const problem = requestProblem(result.error.issues, Object.keys(schema.shape));
  throw new KyhanError('REQUEST_INVALID', { problem });
}
