import { type InBoth, type Language, pageWords } from '@kyhan/words';
import type { Owed } from '@kyhan/client';

/** The same in both languages. Pure; throws nothing. */
export function workWords({ obligation, step }: Pick<Owed, 'obligation' | 'step'>): InBoth {
  const { title } = obligation;
  return obligation.steps.length > 1
    ? pageWords.assignmentFacts.titleOfStep({ title, step: step.title })
    : title;
}

/** What is owed, by name; the step is named where the obligation has several. */
export function workTitle(work: Pick<Owed, 'obligation' | 'step'>, language: Language): string {
  return workWords(work)[language];
}
