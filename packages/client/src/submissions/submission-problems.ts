import type { SubmissionProblem } from '@kyhan/contracts';
import { KyhanError, type Language } from '@kyhan/errors';

/** A submission whose content is not as the form asks; each problem says where. */
export class SubmissionProblems extends KyhanError<'SUBMISSION_INVALID'> {
  constructor(readonly problems: readonly SubmissionProblem[]) {
    const told = (language: Language) => {
      const hints = new Set(problems.flatMap(({ hint }) => hint?.[language] ?? []));
      return [problems.map(({ message }) => message[language]).join('; '), ...hints].join('. ');
    };
    super('SUBMISSION_INVALID', { problems: { vi: told('vi'), en: told('en') } });
  }
}
