import { ERRORS, type ErrorCode, type ErrorEntry, type ErrorKind } from './errors.js';

/** What follows from an error's kind, in one table for command line, HTTP and Temporal. */
export const CONSEQUENCES: Readonly<
  Record<ErrorKind, { exitCode: number; httpStatus: number; retry: boolean }>
> = {
  invalid: { exitCode: 2, httpStatus: 400, retry: false },
  forbidden: { exitCode: 3, httpStatus: 403, retry: false },
  'not-found': { exitCode: 4, httpStatus: 404, retry: false },
  conflict: { exitCode: 5, httpStatus: 409, retry: false },
  unavailable: { exitCode: 6, httpStatus: 503, retry: true },
  bug: { exitCode: 70, httpStatus: 500, retry: true },
};

/** The status under which a code is told over HTTP: its kind's, but for what HTTP has one of its own for. Pure; throws nothing. */
export function httpStatusOf(code: ErrorCode): number {
  const { kind, httpStatus }: ErrorEntry = ERRORS[code];
  return httpStatus ?? CONSEQUENCES[kind].httpStatus;
}
