import { type Language, pageWords } from '@kyhan/words';
import type { Owed } from '@kyhan/client';

/** What is owed, by name; the step is named where the obligation has several. */
export function workTitle(
  { obligation, step }: Pick<Owed, 'obligation' | 'step'>,
  language: Language,
): string {
  const { title } = obligation;
  const isOneOfMany = obligation.steps.length > 1;
  return (isOneOfMany ? pageWords.assignmentFacts.titleOfStep({ title, step: step.title }) : title)[language];
}
