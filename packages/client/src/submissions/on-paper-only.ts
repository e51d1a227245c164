import { submissionFields } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { checked } from '../asked/checked.js';
import type { CheckedSubmission, SubmissionWish } from './checked-submission.js';

/**
 * What may be kept of a report that must not travel by network (Nghị định 09/2019/NĐ-CP, article 1(2)(b): secret
 * reports): that its paper has come to who coordinates, and nothing of what stands in it. Pure.
 * @throws KyhanError SUBMISSION_ON_PAPER where it is handed in any other way, REQUEST_INVALID
 */
export function onPaperOnly({ onBehalf, files, ...wish }: SubmissionWish): CheckedSubmission {
  const { submissionId, values, nil, note = '', document } = wish;
  const says = [...Object.values(values), note].some((value) => value !== '' && value !== undefined);
  if (onBehalf?.means !== 'paper' || says || files.length > 0) throw new KyhanError('SUBMISSION_ON_PAPER');
  checked(submissionFields, { submissionId, nil, onBehalf, ...(document && { document }) });
  return { ...wish, files: [], values: {} };
}
