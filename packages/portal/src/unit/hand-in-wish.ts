import type { PortalDependencies } from '@kyhan/api';
import {
  checkedHandIn,
  SubmissionProblems,
  type CheckedSubmission,
  type SubmissionWish,
} from '@kyhan/client';
import type { SubmissionProblem } from '@kyhan/contracts';
import { getSubmissionFile, listSubmissions, unsentFiles } from '@kyhan/register';
import { DOCUMENT, documentOf, documentProblems } from './typed-document.js';
import type { KeptForm } from './posted-form.js';
import { withFileNames, type UploadedFile } from './handed-in.js';

/** What the form hands in: what was typed, with the files that are kept for it. @throws KyhanError REGISTER_UNAVAILABLE */
export async function handInWish(dependencies: PortalDependencies, all: KeptForm): Promise<SubmissionWish> {
  const { linked, sent, actor, kept, seen, isNilAlone } = all;
  const { submissionId, nil, note } = sent;
  const document = documentOf(sent.document);
  const { files, values } = await withFiles(dependencies, all);
  return {
    submissionId,
    assignmentId: linked.assignment.assignmentId,
    values: isNilAlone ? {} : values,
    nil,
    note,
    files,
    ...(document === undefined ? {} : { document }),
    actor,
    channel: 'page',
    afterVersion: seen,
    unsent: kept.report?.revision,
  };
}

/** With the files that are kept; of what was sent already, with its own: pressed twice it is one and the same. */
async function withFiles(
  { register }: PortalDependencies,
  { linked, sent, kept }: KeptForm,
): Promise<Pick<SubmissionWish, 'files' | 'values'>> {
  const { assignment, form } = linked;
  if (kept.report !== undefined) {
    const files = await unsentFiles(register, assignment);
    return { files: files.map(asHandedIn), values: withFileNames(sent.values, form, files) };
  }
  const versions = await listSubmissions(register, assignment.assignmentId);
  const stored = versions.find(({ submissionId }) => submissionId === sent.submissionId);
  if (stored === undefined) return { files: [], values: sent.values };
  const { submissionId, files } = stored;
  const fields = form?.sections.flatMap((section) => section.fields) ?? [];
  const named = fields.filter(({ type }) => type === 'file').map(({ id }) => [id, stored.values[id]]);
  return {
    values: { ...sent.values, ...Object.fromEntries(named) },
    files: await Promise.all(
      files.map(async ({ fileId, isDocument }) => ({
        ...(await getSubmissionFile(register, { submissionId, fileId })),
        ...(isDocument === undefined ? {} : { isDocument }),
      })),
    ),
  };
}

/** What was chosen as the signed paper is handed in as such. */
function asHandedIn({ input, name, sha256, size }: UploadedFile) {
  return { name, sha256, size, ...(input === DOCUMENT ? { isDocument: true } : {}) };
}

/**
 * Checks what the form would hand in, all at once: refused files beside the mistakes in fields.
 * @throws SubmissionProblems, and KyhanError as the front door does
 */
export async function soundHandIn(
  { register, now, limits }: PortalDependencies,
  all: KeptForm,
  wish: SubmissionWish,
): Promise<CheckedSubmission> {
  const hasPaper = wish.files.some(({ isDocument }) => isDocument === true);
  const problems = [...all.kept.problems, ...documentProblems(all.sent.document, hasPaper)];
  try {
    const { submission } = await checkedHandIn({ register, now: now(), limits }, wish);
    if (problems.length > 0) throw new SubmissionProblems(problems);
    return submission;
  } catch (error) {
    if (!(error instanceof SubmissionProblems) || error.problems === problems) throw error;
    const others = error.problems.filter((one) => !problems.some((known) => isAt(known, one)));
    throw new SubmissionProblems([...problems, ...others]);
  }
}

/** A field whose file was refused lacks it for that reason, and of the signed paper one thing is said. */
function isAt(known: SubmissionProblem, { at }: SubmissionProblem): boolean {
  if (at === 'document') return known.at === at;
  return typeof known.at === 'object' && typeof at === 'object' && known.at.field === at.field;
}
