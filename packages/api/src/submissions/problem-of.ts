import { errorHint, errorText, type KyhanError } from '@kyhan/errors';
import type { SubmissionProblem } from '@kyhan/contracts';
import { sentence, type Language } from '@kyhan/words';

/** A refusal of the catalogue as a problem, with what to do about it. Pure; throws nothing. */
export function problemOf(
  { code, details }: Pick<KyhanError, 'code' | 'details'>,
  at: SubmissionProblem['at'] = 'whole',
): SubmissionProblem {
  const text = (language: Language) =>
    [errorText(code, language, details), errorHint(code, language, details)].map(sentence).join(' ').trim();
  return { at, message: { vi: text('vi'), en: text('en') } };
}
