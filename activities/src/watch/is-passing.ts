import { CancelledFailure } from '@temporalio/common';
import { isKyhanError } from '@kyhan/errors';

/** Of gRPC: cancelled, deadline exceeded, resources exhausted, aborted, unavailable. */
const PASSING_STATES: ReadonlySet<unknown> = new Set([1, 4, 8, 10, 14]);
const MOST_CAUSES = 10;

/**
 * Whether an error passes by itself: the register, Temporal or the network is away, the worker stops. Of the register,
 * deadlocks and lost connections come as REGISTER_UNAVAILABLE. Pure; throws nothing.
 */
export function isPassing(error: unknown): boolean {
  let cause: unknown = error;
  for (let depth = 0; cause !== undefined && cause !== null && depth < MOST_CAUSES; depth += 1) {
    if (cause instanceof CancelledFailure || (isKyhanError(cause) && cause.kind === 'unavailable'))
      return true;
    const link = cause as { readonly code?: unknown; readonly cause?: unknown };
    if (PASSING_STATES.has(link.code)) return true;
    cause = link.cause;
  }
  return false;
}
