import type { NoticeMail } from '@kyhan/channels';
import { MOST_ATTACHED } from '@kyhan/engine';
import { getSubmissionFile, type Register, type Submission } from '@kyhan/register';
import { submittedFacts } from '@kyhan/words';
import type { CycleContext } from '../cycle-context.js';

/**
 * What was handed in as its receipt carries it, with its files where they are small; nothing where the plan has it
 * handled internally. @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function receiptCopy(
  register: Register,
  { plan, obligation }: Pick<CycleContext, 'plan' | 'obligation'>,
  { stepId, submission }: { readonly stepId: string; readonly submission: Submission },
): Promise<Pick<NoticeMail, 'copy' | 'attachments' | 'isInternal'>> {
  if (obligation.handling === 'internal') return { isInternal: true };
  const form = obligation.steps.find(({ id }) => id === stepId)?.form;
  const { submissionId, files } = submission;
  const isAttached = files.reduce((sum, { size }) => sum + size, 0) <= MOST_ATTACHED;
  const attached = isAttached
    ? await Promise.all(files.map(({ fileId }) => getSubmissionFile(register, { submissionId, fileId })))
    : [];
  return {
    copy: {
      facts: submittedFacts(form === undefined ? undefined : plan.forms[form], submission),
      files: files.map(({ name }) => name),
      isAttached,
    },
    ...(attached.length === 0 ? {} : { attachments: attached }),
  };
}
