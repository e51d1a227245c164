import { ApplicationFailure } from '@temporalio/common';
import { CONSEQUENCES, errorText, isKyhanError, type Language } from '@kyhan/errors';

/** Words an error in the deployment's language, as it stands in histories. Whether retrying can cure an error is decided by its kind, here and nowhere else. */
export function permanent<A extends unknown[], R>(
  activity: (...args: A) => Promise<R>,
  language: Language,
): (...args: A) => Promise<R> {
  return async (...args) => {
    try {
      return await activity(...args);
    } catch (error) {
      if (!isKyhanError(error)) throw error;
      const { code, details, kind } = error;
      const nonRetryable = !CONSEQUENCES[kind].retry;
      throw ApplicationFailure.create({
        message: errorText(code, language, details),
        type: code,
        details: [details],
        nonRetryable,
        cause: error,
      });
    }
  };
}
