import type { ErrorCode } from '../errors.js';
import { apiExplanations } from './api-explanations.js';
import { backupExplanations } from './backup-explanations.js';
import { entryExplanations } from './entry-explanations.js';
import type { Explanation, Explanations } from './explanation.js';
import { importExplanations } from './import-explanations.js';
import { planCheckExplanations } from './plan-check-explanations.js';
import { trainingExplanations } from './training-explanations.js';
import { planFileExplanations } from './plan-file-explanations.js';
import { registerExplanations } from './register-explanations.js';
import { reorganisationExplanations } from './reorganisation-explanations.js';
import { stackExplanations } from './stack-explanations.js';
import { submissionExplanations } from './submission-explanations.js';

const EXPLANATIONS: Explanations = {
  ...planFileExplanations,
  ...planCheckExplanations,
  ...trainingExplanations,
  ...importExplanations,
  ...reorganisationExplanations,
  ...registerExplanations,
  ...backupExplanations,
  ...submissionExplanations,
  ...entryExplanations,
  ...stackExplanations,
  ...apiExplanations,
};

/**
 * What a code means; undefined only for a code that was added without one, which a test finds. Pure; throws nothing.
 */
export function explanationOf(code: ErrorCode): Explanation | undefined {
  return EXPLANATIONS[code];
}
