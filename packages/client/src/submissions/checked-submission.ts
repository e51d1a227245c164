import {
  submissionFields,
  type EntryBody,
  type OfficialPaper,
  type SubmissionChannel,
  type SubmissionProblem,
  type UploadLimits,
} from '@kyhan/contracts';
import type { PlainDate } from '@kyhan/calendar';
import { KyhanError } from '@kyhan/errors';
import {
  isKeepable,
  jumpingFields,
  validateFormValues,
  type FieldProblem,
  type Form,
  type PeriodBefore,
} from '@kyhan/plan';
import type { NewFile, Register } from '@kyhan/register';
import { pageWords } from '@kyhan/words';
import type { Actor } from '@kyhan/plan/ids';
import { checked } from '../asked/checked.js';
import { checkedFile, type HandedInFile } from './checked-file.js';
import { fileFieldProblems } from './file-field-problems.js';
import type { Owed } from './owed.js';
import { SubmissionProblems } from './submission-problems.js';

/** What somebody hands in, before it is checked. */
export interface SubmissionWish {
  /** Made by the sender: the same again gives the same receipt. */
  readonly submissionId: string;
  readonly assignmentId: string;
  /** Of the form, by field. */
  readonly values: Readonly<Record<string, unknown>>;
  /** A declared nil return (không phát sinh). */
  readonly nil: boolean;
  readonly note?: string;
  readonly files: readonly HandedInFile[];
  readonly actor: Actor;
  readonly channel: SubmissionChannel;
  /** Where who coordinates enters what reached them beside the page. */
  readonly onBehalf?: EntryBody | undefined;
  /** The unit's own signed paper. */
  readonly document?: OfficialPaper | undefined;
  /** The newest version that its sender knew of (0: none): refused where another came meanwhile. */
  readonly afterVersion?: number | undefined;
  /** The revision of what was being filled in that this hands in. */
  readonly unsent?: number | undefined;
}

/** The same, as the form asks for it. */
export type CheckedSubmission = Omit<SubmissionWish, 'files' | 'onBehalf'> & {
  readonly files: readonly NewFile[];
};

/** What the form is checked against besides what is in it. */
interface CheckedAgainst {
  readonly before: PeriodBefore;
  /** The day of handing in, where the plan is. */
  readonly today: PlainDate;
}

/** Where the contents of files go, and what may be uploaded. */
interface TakingFiles {
  readonly register: Register;
  readonly limits: UploadLimits;
}

/**
 * Checks what is handed in against the plan and the form's one definition.
 * @throws SubmissionProblems; KyhanError NIL_NOT_ALLOWED, TOO_MANY_FILES, FILE_EMPTY, FILE_TOO_LARGE,
 * FILE_TYPE_REFUSED, REQUEST_INVALID, FILES_UNAVAILABLE
 */
export async function checkedSubmission(
  {
    assignment,
    obligation,
    step,
    form,
    before,
    today,
    register,
    limits,
  }: Owed & CheckedAgainst & TakingFiles,
  wish: SubmissionWish,
): Promise<CheckedSubmission> {
  const { onBehalf, ...rest } = wish;
  const { submissionId, values: given, nil, note = '', document } = rest;
  const more = {
    ...(onBehalf === undefined ? {} : { onBehalf }),
    ...(document === undefined ? {} : { document }),
  };
  const noted = noteProblems(note);
  // What is wrong with the note is told beside it, and everything else with it.
  checked(submissionFields, {
    submissionId,
    values: given,
    nil,
    note: noted.length > 0 ? '' : note,
    ...more,
  });
  if (nil && !step.nil) throw new KyhanError('NIL_NOT_ALLOWED');
  const { files: most } = limits;
  if (wish.files.length > most) throw new KyhanError('TOO_MANY_FILES', { most });
  const files = await Promise.all(wish.files.map((file) => checkedFile(register, limits, file)));
  const { values, problems } = nil
    ? { values: {}, problems: isFilledIn(form, given) ? [NIL_AND_FILLED_IN] : [] }
    : checkedValues(form, { values: given, note, files, before, today, ...waivedOf(assignment) });
  const all = [...noted, ...problems, ...paperProblems(obligation, wish)];
  if (all.length > 0) throw new SubmissionProblems(all);
  return { ...rest, files, values };
}

/** A coordinator has waived them for this assignment, whoever hands it in and through whatever door. */
function waivedOf({ waivedRules }: Owed['assignment']): Pick<Content, 'waived'> {
  return waivedRules === undefined ? {} : { waived: waivedRules };
}

/** Neither is dropped silently: only the sender knows which one was meant. */
const NIL_AND_FILLED_IN: SubmissionProblem = {
  at: 'nil',
  message: pageWords.submissionProblems.nilAndFilledIn,
};

/** Radio buttons do not count: a page cannot take a choice back. */
function isFilledIn(form: Form | undefined, values: SubmissionWish['values']): boolean {
  if (form === undefined) return false;
  const fields = form.sections.flatMap((section) => section.fields);
  const typed = fields.filter(({ type }) => type !== 'choice' && type !== 'yes-no').map(({ id }) => id);
  return [...typed, ...jumpingFields(form).map(({ reasonId }) => reasonId)]
    .map((id) => values[id])
    .some((value) => (Array.isArray(value) ? value.length > 0 : value !== undefined && value !== ''));
}

/**
 * Where the plan wants the signed paper: its lines, and a file that shows it. A nil return needs none, and of what came
 * beside the page who enters it names the paper. Pure; throws nothing.
 */
export function paperProblems(
  { document: asked }: Owed['obligation'],
  { nil, document, files, onBehalf }: SubmissionWish,
): SubmissionProblem[] {
  if (asked !== 'required' || nil) return [];
  const isNamed = document !== undefined || onBehalf?.document !== undefined;
  const isShown = onBehalf !== undefined || files.some(({ isDocument }) => isDocument === true);
  return isNamed && isShown ? [] : [{ at: 'document', message: pageWords.signedPaper.missing }];
}

const LONGEST_NOTE = 20_000;

function noteProblems(note: string): SubmissionProblem[] {
  const { noteTooLong, noteUnkeepable } = pageWords.submissionProblems;
  if (note.length > LONGEST_NOTE) return [{ at: 'note', message: noteTooLong({ most: LONGEST_NOTE }) }];
  return isKeepable(note) ? [] : [{ at: 'note', message: noteUnkeepable }];
}

interface Content extends CheckedAgainst {
  readonly waived?: readonly string[];
  readonly values: SubmissionWish['values'];
  readonly note: string;
  readonly files: readonly NewFile[];
}

function checkedValues(
  form: Form | undefined,
  { values: given, note, files, ...against }: Content,
): { readonly values: Record<string, unknown>; readonly problems: readonly SubmissionProblem[] } {
  if (form === undefined) {
    // Without a form there is a note or a file; an empty hand is nothing.
    const isEmpty = note.trim() === '' && files.length === 0;
    return { values: {}, problems: isEmpty ? [NOTHING_GIVEN] : [] };
  }
  const filled = { ...fileNames(form, files), ...given };
  const { values, problems } = validateFormValues(form, filled, against);
  return { values, problems: [...problems, ...fileFieldProblems(form, filled, files)].map(fieldProblem) };
}

/** A field's problem as the form's one definition found it. */
function fieldProblem({ fieldId, message, cell, rule }: FieldProblem): SubmissionProblem {
  const asked = rule === undefined ? {} : { rule, hint: pageWords.submissionProblems.askToWaive({ rule }) };
  return { at: { field: fieldId, ...cell }, message, ...asked };
}

/** The names of all uploads, for a file field of which the sender does not say which of them are its own. */
function fileNames(form: Form, files: readonly NewFile[]): Record<string, string> {
  const names = files.map(({ name }) => name).join(', ');
  const fields = form.sections.flatMap((section) => section.fields).filter(({ type }) => type === 'file');
  return Object.fromEntries(names === '' ? [] : fields.map(({ id }) => [id, names]));
}

const NOTHING_GIVEN: SubmissionProblem = { at: 'note', message: pageWords.submissionProblems.nothingGiven };
