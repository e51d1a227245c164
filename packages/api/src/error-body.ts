import type { ErrorAnswer } from '@kyhan/contracts';
import { ERRORS, errorHint, errorInBoth, type ErrorCode, type ErrorDetails } from '@kyhan/errors';

/** A code of the catalogue with what its texts speak about. */
interface Refused {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

type Told = Pick<ErrorAnswer, 'code' | 'kind' | 'message' | 'hint' | 'details'>;

/**
 * An error or a refusal as it is told to programs: worded by the catalogue in both languages.
 * Pure; throws nothing.
 */
export function errorBody({ code, details }: Refused): Told {
  const present = Object.entries(details).filter(([, value]) => value !== undefined);
  return {
    code,
    kind: ERRORS[code].kind,
    message: errorInBoth(code, details),
    hint: { vi: errorHint(code, 'vi', details), en: errorHint(code, 'en', details) },
    details: Object.fromEntries(present) as Told['details'],
  };
}
