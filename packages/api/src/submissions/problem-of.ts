import { errorHint, errorText, type KyhanError } from '@kyhan/errors';
import type { SubmissionProblem } from '@kyhan/contracts';
import type { FieldProblem } from '@kyhan/plan';
import { sentence, type Language } from '@kyhan/words';

/** A field's problem as the form's one definition found it. */
export function fieldProblem({ fieldId, message }: FieldProblem): SubmissionProblem {
  return { at: { field: fieldId }, message };
}

/** A refusal of the catalogue as a problem, with what to do about it. Pure; throws nothing. */
export function problemOf(
  { code, details }: Pick<KyhanError, 'code' | 'details'>,
  at: SubmissionProblem['at'] = 'whole',
): SubmissionProblem {
  const text = (language: Language) =>
    [errorText(code, language, details), errorHint(code, language, details)].map(sentence).join(' ').trim();
  return { at, message: { vi: text('vi'), en: text('en') } };
}
