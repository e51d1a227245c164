import type { NoticeMail } from '@kyhan/channels';
import { MOST_ATTACHED } from '@kyhan/engine';
import { isKyhanError } from '@kyhan/errors';
import {
  getSubmissionFile,
  readContent,
  requireClean,
  type Register,
  type Submission,
} from '@kyhan/register';
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
  const isSmall = files.reduce((sum, { size }) => sum + size, 0) <= MOST_ATTACHED;
  const attached = isSmall ? await contentsOf(register, { submissionId, files }) : undefined;
  const isAttached = attached !== undefined;
  return {
    copy: {
      facts: submittedFacts(form === undefined ? undefined : plan.forms[form], submission),
      files: files.map(({ name }) => name),
      isAttached,
    },
    ...(attached === undefined || attached.length === 0 ? {} : { attachments: attached }),
  };
}

/**
 * All of them, or none: not where a scanner has still to look at one, or found something, and where one cannot be read
 * the receipt leaves without them.
 */
async function contentsOf(
  register: Register,
  { submissionId, files }: Pick<Submission, 'submissionId' | 'files'>,
): Promise<NoticeMail['attachments']> {
  try {
    return await Promise.all(
      files.map(async ({ fileId }) => {
        const file = await getSubmissionFile(register, { submissionId, fileId });
        await requireClean(register, file);
        const { name, mediaType, sha256 } = file;
        return { name, mediaType, content: await readContent(register.files, sha256) };
      }),
    );
  } catch (error) {
    if (isKyhanError(error) && WITHOUT.has(error.code)) return undefined;
    throw error;
  }
}

const WITHOUT: ReadonlySet<string> = new Set(['FILE_BEING_CHECKED', 'FILE_INFECTED', 'FILES_UNAVAILABLE']);
