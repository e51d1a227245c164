import { isKyhanError, KyhanError } from '@kyhan/errors';

/** What went wrong with kept files as its callers know it: repeating it may help. Pure; throws nothing. */
export function filesUnavailable(error: unknown): KyhanError {
  if (isKyhanError(error)) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new KyhanError('FILES_UNAVAILABLE', { reason }, { cause: error });
}
