import { type Language, pageWords, saidIn, shortDue, shortInstant } from '@kyhan/words';
import { statusInWords } from '../shared/status-in-words.js';
import type { ReviewedWork } from './reviewed-work.js';

/** What waits for review as a table. Pure; throws nothing. */
export function reviewSheet(
  works: readonly ReviewedWork[],
  { now, language }: { now: number; language: Language },
) {
  const words = saidIn(pageWords.review, language);
  const names = saidIn(pageWords.assignmentFacts, language);
  return {
    name: words.title,
    head: [names.unit, names.work, names.due, names.status, names.what],
    rows: works.map(({ assignment, plan, submission, ...work }) => [
      work.unit(language),
      work.work(language),
      shortDue(assignment, plan.timeZone),
      statusInWords({ facts: assignment, now, language, asked: assignment.asked }),
      submission === undefined
        ? ''
        : words.received({
            version: submission.version,
            at: shortInstant(submission.storedAt, plan.timeZone),
          }),
    ]),
  };
}
