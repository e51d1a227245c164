import type { ErrorCode, ErrorDetails, Told } from '@kyhan/errors';

/** Why something that was asked for was not done: a code of the error catalogue and what its texts speak about. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

/**
 * A refusal with everything that its texts speak about; workflow code takes no class of errors. Pure; throws nothing.
 */
export function refusal<Code extends ErrorCode>(code: Code, ...[details = {}]: Told<Code>): Refusal {
  return { code, details };
}
