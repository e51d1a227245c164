import { KyhanError, type Language } from '@kyhan/errors';
import type { Receipt } from '@kyhan/client';
import type { SubmissionChannel, SubmissionProblem } from '@kyhan/contracts';
import { validateFormValues, type Form, type Plan, type Step } from '@kyhan/plan';
import { getAssignment, getPlanVersion, type Assignment, type NewFile } from '@kyhan/register';
import { pageWords } from '@kyhan/words';
import type { PortalDependencies } from '../portal-dependencies.js';
import { fieldProblem } from './problem-of.js';

/** What somebody hands in, before it is checked. */
export interface Incoming {
  /** Made by the sender: the same again gives the same receipt. */
  readonly submissionId: string;
  readonly assignmentId: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly nil: boolean;
  readonly note: string;
  readonly files: readonly NewFile[];
  readonly actor: string;
  readonly channel: SubmissionChannel;
}

/** An assignment with what the plan says of it. */
export interface Owed {
  readonly assignment: Assignment;
  readonly plan: Plan;
  readonly obligation: Plan['obligations'][number];
  readonly step: Step;
  readonly form?: Form;
}

/** A submission whose content is not as the form asks; each problem says where. */
export class SubmissionProblems extends KyhanError<'SUBMISSION_INVALID'> {
  constructor(readonly problems: readonly SubmissionProblem[]) {
    const told = (language: Language) => problems.map(({ message }) => message[language]).join('; ');
    super('SUBMISSION_INVALID', { problems: { vi: told('vi'), en: told('en') } });
  }
}

/** @throws KyhanError ASSIGNMENT_NOT_FOUND */
export async function owed({ register }: PortalDependencies, assignmentId: string): Promise<Owed> {
  const assignment = await getAssignment(register, assignmentId);
  const { plan } = await getPlanVersion(register, {
    slug: assignment.planSlug,
    version: assignment.planVersion,
  });
  const obligation = plan.obligations.find(({ id }) => id === assignment.obligationId);
  const step = obligation?.steps.find(({ id }) => id === assignment.stepId);
  if (obligation === undefined || step === undefined)
    throw new KyhanError('ASSIGNMENT_NOT_FOUND', { assignmentId });
  const form = step.form === undefined ? undefined : plan.forms[step.form];
  return { assignment, plan, obligation, step, ...(form === undefined ? {} : { form }) };
}

/** Neither is dropped silently: only the sender knows which one was meant. */
const NIL_AND_FILLED_IN: SubmissionProblem = {
  at: 'nil',
  message: pageWords.submissionProblems.nilAndFilledIn,
};

/** Radio buttons do not count: a page cannot take a choice back. */
function isFilledIn(form: Form | undefined, values: Incoming['values']): boolean {
  const fields = form?.sections.flatMap((section) => section.fields) ?? [];
  return fields
    .filter(({ type }) => type !== 'choice' && type !== 'yes-no')
    .map(({ id }) => values[id])
    .some((value) => (Array.isArray(value) ? value.length > 0 : value !== undefined && value !== ''));
}

const LONGEST_NOTE = 20_000;
const NOTE_TOO_LONG: SubmissionProblem = {
  at: 'note',
  message: pageWords.submissionProblems.noteTooLong({ most: LONGEST_NOTE }),
};

/**
 * Checks what was handed in against the form's one definition and stores it; nothing is stored where a field is wrong.
 * @throws SubmissionProblems; KyhanError NIL_NOT_ALLOWED, ASSIGNMENT_ENDED, SUBMISSION_ID_REUSED
 */
export async function receiveSubmission(
  dependencies: PortalDependencies,
  incoming: Incoming,
): Promise<Receipt> {
  const { step, form } = await owed(dependencies, incoming.assignmentId);
  if (incoming.nil && !step.nil) throw new KyhanError('NIL_NOT_ALLOWED');
  if (incoming.nil && isFilledIn(form, incoming.values)) throw new SubmissionProblems([NIL_AND_FILLED_IN]);
  if (incoming.note.length > LONGEST_NOTE) throw new SubmissionProblems([NOTE_TOO_LONG]);
  const values = incoming.nil ? {} : checkedValues(form, incoming);
  return await dependencies.client.submit({ ...incoming, values });
}

function checkedValues(form: Form | undefined, incoming: Incoming) {
  if (form === undefined) {
    // Without a form there is a note or a file; an empty hand is nothing.
    if (incoming.note.trim() === '' && incoming.files.length === 0)
      throw new SubmissionProblems([NOTHING_GIVEN]);
    return {};
  }
  const withFiles = { ...fileNames(form, incoming.files), ...incoming.values };
  const { values, problems } = validateFormValues(form, withFiles);
  if (problems.length > 0) throw new SubmissionProblems(problems.map(fieldProblem));
  return values;
}

/** The names of all uploads, for a file field of which the sender does not say which of them are its own. */
function fileNames(form: Form, files: readonly NewFile[]): Record<string, string> {
  const names = files.map(({ name }) => name).join(', ');
  const fields = form.sections.flatMap((section) => section.fields).filter(({ type }) => type === 'file');
  return Object.fromEntries(names === '' ? [] : fields.map(({ id }) => [id, names]));
}

const NOTHING_GIVEN: SubmissionProblem = { at: 'note', message: pageWords.submissionProblems.nothingGiven };
