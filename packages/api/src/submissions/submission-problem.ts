import { errorHint, errorText, type KyhanError } from '@kyhan/errors';
import type { FieldProblem, Words } from '@kyhan/plan';
import { sentence, type Language } from '@kyhan/words';

/** What is wrong with a submission, and where: in a field of the form, or in what stands beside the form. */
export interface SubmissionProblem {
  readonly at: { readonly field: string } | 'note' | 'files' | 'nil' | 'whole';
  readonly message: Words;
}

/** A field's problem as the form's one definition found it. */
export function fieldProblem({ fieldId, message }: FieldProblem): SubmissionProblem {
  return { at: { field: fieldId }, message };
}

/** A refusal of the catalogue as a problem, with what to do about it. */
export function problemOf(
  { code, details }: Pick<KyhanError, 'code' | 'details'>,
  at: SubmissionProblem['at'] = 'whole',
): SubmissionProblem {
  const text = (language: Language) =>
    [errorText(code, language, details), errorHint(code, language, details)].map(sentence).join(' ').trim();
  return { at, message: { vi: text('vi'), en: text('en') } };
}
