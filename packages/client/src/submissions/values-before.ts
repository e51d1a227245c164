import type { PeriodBefore } from '@kyhan/plan';
import { findAcceptedBefore, listSubmissions, type Register } from '@kyhan/register';
import type { SubmissionWish } from './checked-submission.js';
import type { Owed } from './owed.js';

/** What the unit said for the period before, where the form asks why a figure jumps. */
export async function valuesBefore(
  register: Register,
  { form, assignment }: Owed,
  { submissionId }: SubmissionWish,
): Promise<PeriodBefore> {
  if (form?.rules === undefined) return {};
  // What is sent again gets its receipt, whatever has been accepted meanwhile.
  const versions = await listSubmissions(register, assignment.assignmentId);
  if (versions.some((one) => one.submissionId === submissionId)) return {};
  return (await findAcceptedBefore(register, assignment))?.submission.values ?? {};
}
