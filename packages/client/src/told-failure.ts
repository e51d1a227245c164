import { ApplicationFailure } from '@temporalio/common';
import { ERRORS, toldError, type ErrorCode, type ErrorDetails } from '@kyhan/errors';

/** What an activity failed with, with the details that it told, out of what its workflow answered; else a bug of ours. */
export function toldFailure(error: Error): unknown {
  let cause: unknown = error.cause;
  // The failure of the activity lies within that of the workflow or the update.
  while (cause instanceof Error && !(cause instanceof ApplicationFailure)) cause = cause.cause;
  if (!(cause instanceof ApplicationFailure) || !Object.hasOwn(ERRORS, cause.type ?? '')) return error;
  const [details = {}] = (cause.details ?? []) as ErrorDetails[];
  return toldError(cause.type as ErrorCode, details, { cause: error });
}
