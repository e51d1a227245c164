import type { AssignmentAnswer } from '@kyhan/contracts';
import { workName, type InBoth } from '@kyhan/words';

/** What is owed, by name; the step is named where the obligation has several, and of a contribution who gathers it. */
export function owedTitle({
  obligationTitle: title,
  stepTitle: step,
  lead,
}: Pick<AssignmentAnswer, 'obligationTitle' | 'stepTitle' | 'lead'>): InBoth {
  return workName(title, step, lead?.unitName);
}
