import type { AssignmentAnswer } from '@kyhan/contracts';
import { pageWords, type InBoth } from '@kyhan/words';

/** What is owed, by name; the step is named where the obligation has several. */
export function owedTitle({
  obligationTitle: title,
  stepTitle: step,
}: Pick<AssignmentAnswer, 'obligationTitle' | 'stepTitle'>): InBoth {
  return step === undefined ? title : pageWords.assignmentFacts.titleOfStep({ title, step });
}
