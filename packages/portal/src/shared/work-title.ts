import { type InBoth, type Language, pageWords } from '@kyhan/words';
import { isCalledByTitle } from '@kyhan/plan';
import type { Owed } from '@kyhan/client';

/** The same in both languages. Pure; throws nothing. */
export function workWords({ obligation, step }: Pick<Owed, 'obligation' | 'step'>): InBoth {
  const { title } = obligation;
  return isCalledByTitle(obligation, step)
    ? pageWords.assignmentFacts.titleOfStep({ title, step: step.title })
    : title;
}

/** What is owed, by name; the step is named where the obligation has several, and a contribution is. */
export function workTitle(work: Pick<Owed, 'obligation' | 'step'>, language: Language): string {
  return workWords(work)[language];
}
