import { apiErrors } from './api-errors.js';
import { backupErrors } from './backup-errors.js';
import { databaseRoleErrors } from './database-role-errors.js';
import { entryErrors } from './entry-errors.js';
import { draftErrors } from './draft-errors.js';
import { keptRegisterErrors } from './kept-register-errors.js';
import { meetingErrors } from './meeting-errors.js';
import { importErrors } from './import-errors.js';
import { planActErrors } from './plan-act-errors.js';
import { planErrors } from './plan-errors.js';
import { planFileErrors } from './plan-file-errors.js';
import { planReadingErrors } from './plan-reading-errors.js';
import { planSenseErrors } from './plan-sense-errors.js';
import { planValueErrors } from './plan-value-errors.js';
import { proofErrors } from './proof-errors.js';
import { purgeErrors } from './purge-errors.js';
import { registerErrors } from './register-errors.js';
import { reorganisationErrors } from './reorganisation-errors.js';
import { sendingErrors } from './sending-errors.js';
import { stackErrors } from './stack-errors.js';
import { trainingErrors } from './training-errors.js';
import { submissionErrors } from './submission-errors.js';

/** What a caller can do about an error; decides exit code, HTTP status and retry (see `consequences`). */
export type ErrorKind = 'invalid' | 'forbidden' | 'not-found' | 'conflict' | 'unavailable' | 'bug';

/** One row of the catalogue: `{name}` places are filled from the details of the error. */
export interface ErrorEntry {
  readonly kind: ErrorKind;
  /** Where HTTP has a status of its own for it. */
  readonly httpStatus?: number;
  readonly en: string;
  readonly vi: string;
  readonly hint: { readonly en: string; readonly vi: string };
}

/** The one catalogue of errors. A code, once published, is never given another meaning. */
export const ERRORS = {
  ...planErrors,
  ...planReadingErrors,
  ...planFileErrors,
  ...importErrors,
  ...planValueErrors,
  ...planSenseErrors,
  ...reorganisationErrors,
  ...purgeErrors,
  ...registerErrors,
  ...databaseRoleErrors,
  ...keptRegisterErrors,
  ...backupErrors,
  ...proofErrors,
  ...planActErrors,
  ...submissionErrors,
  ...trainingErrors,
  ...entryErrors,
  ...draftErrors,
  ...meetingErrors,
  ...sendingErrors,
  ...stackErrors,
  ...apiErrors,
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof ERRORS;
