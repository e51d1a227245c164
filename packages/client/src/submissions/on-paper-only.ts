import { submissionFields } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { checked } from '../asked/checked.js';
import { paperProblems, type CheckedSubmission, type SubmissionWish } from './checked-submission.js';
import type { Owed } from './owed.js';
import { SubmissionProblems } from './submission-problems.js';

/**
 * What may be kept of a report that must not travel by network (Nghị định 09/2019/NĐ-CP, article 1(2)(b): secret
 * reports): that its paper has come to who coordinates, and nothing of what stands in it. Pure.
 * @throws SubmissionProblems where the plan wants its number; KyhanError SUBMISSION_ON_PAPER where it is handed in any
 * other way, NIL_NOT_ALLOWED, REQUEST_INVALID
 */
export function onPaperOnly(
  { obligation, step }: Pick<Owed, 'obligation' | 'step'>,
  wish: SubmissionWish,
): CheckedSubmission {
  const { onBehalf, files, ...rest } = wish;
  const { submissionId, values, nil, note = '', document } = rest;
  const says = [...Object.values(values), note].some((value) => value !== '' && value !== undefined);
  if (onBehalf?.means !== 'paper' || says || files.length > 0) throw new KyhanError('SUBMISSION_ON_PAPER');
  checked(submissionFields, { submissionId, nil, onBehalf, ...(document && { document }) });
  if (nil && !step.nil) throw new KyhanError('NIL_NOT_ALLOWED');
  const problems = paperProblems(obligation, wish);
  if (problems.length > 0) throw new SubmissionProblems(problems);
  return { ...rest, files: [], values: {} };
}
