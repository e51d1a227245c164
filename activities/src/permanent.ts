import { ApplicationFailure } from '@temporalio/common';
import { CONSEQUENCES, isKyhanError } from '@kyhan/errors';

/** Whether retrying can cure an error is decided by its kind, here and nowhere else. */
export function permanent<A extends unknown[], R>(
  activity: (...args: A) => Promise<R>,
): (...args: A) => Promise<R> {
  return async (...args) => {
    try {
      return await activity(...args);
    } catch (error) {
      if (!isKyhanError(error)) throw error;
      const { message, code, details, kind } = error;
      const nonRetryable = !CONSEQUENCES[kind].retry;
      throw ApplicationFailure.create({
        message,
        type: code,
        details: [details],
        nonRetryable,
        cause: error,
      });
    }
  };
}
