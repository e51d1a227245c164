import { PlanProblems, SubmissionProblems } from '@kyhan/client';
import { problemType, type ErrorAnswer } from '@kyhan/contracts';
import { httpStatusOf, type KyhanError } from '@kyhan/errors';
import { ERROR_KIND_NAMES, sentence, type Language } from '@kyhan/words';
import { errorBody } from './error-body.js';

/**
 * A refusal as programs read it (RFC 9457); its sentences in both languages, `title` and `detail` in the one asked for.
 * Pure; throws nothing.
 */
export function problemBody(error: KyhanError, language: Language): ErrorAnswer {
  const { code, kind, details } = error;
  const told = errorBody(error);
  const problems = problemsOf(error);
  const { place } = details;
  return {
    type: problemType(code),
    title: sentence(ERROR_KIND_NAMES[kind][language]),
    status: httpStatusOf(code),
    detail: [told.message[language], told.hint[language]].map(sentence).join(' ').trim(),
    ...told,
    ...(typeof place === 'string' && place !== '' ? { place } : {}),
    ...(problems === undefined ? {} : { problems }),
  };
}

/** What is wrong one by one, where the refusal has more than one sentence. */
function problemsOf(error: KyhanError): ErrorAnswer['problems'] {
  if (error instanceof SubmissionProblems) return [...error.problems];
  if (!(error instanceof PlanProblems)) return undefined;
  return error.findings.map(({ path = 'plan', code, message, hint }) => {
    return { at: { path }, code, message, hint };
  });
}
