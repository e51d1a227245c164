import { ERRORS, toldError, type ErrorCode, type ErrorDetails } from '@kyhan/errors';

/** An answer of the HTTP API that is not the one hoped for. */
export interface Refusal {
  readonly status: number;
  readonly body: unknown;
  readonly path: string;
}

/** The portal's error as the one that it was; what carries no known code is a bug of either side. */
export function apiError({ status, body, path }: Refusal): Error {
  const told = isRecord(body) && isRecord(body['error']) ? body['error'] : {};
  const { code, details } = told as { code?: unknown; details?: unknown };
  if (typeof code === 'string' && code in ERRORS)
    return toldError(code as ErrorCode, isRecord(details) ? (details as ErrorDetails) : {});
  return new Error(`${path}: HTTP ${status}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
