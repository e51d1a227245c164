import { toldError } from '@kyhan/errors';
import { errorAnswer } from '../error-answer.js';
import type { ApiQuestion, ApiResponse } from './api-transport.js';

/**
 * The portal's error as the one that it was; what carries no code that we know is a bug of either side.
 * Pure; throws nothing: it gives the error.
 */
export function toldRefusal({ method, url }: ApiQuestion, { status, body }: ApiResponse): Error {
  const told = errorAnswer.safeParse(body);
  if (!told.success) return new Error(`${method} ${url}: HTTP ${status}`);
  const { code, details } = told.data;
  return toldError(code, details);
}
