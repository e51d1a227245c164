import { type InBoth, type Language, workName } from '@kyhan/words';
import { isCalledByTitle } from '@kyhan/plan';
import type { Owed } from '@kyhan/client';

/** The same in both languages; of a contribution with who gathers it, where that is given. Pure; throws nothing. */
export function workWords({ obligation, step }: Pick<Owed, 'obligation' | 'step'>, lead?: InBoth): InBoth {
  return workName(obligation.title, isCalledByTitle(obligation, step) ? step.title : undefined, lead);
}

/** What is owed, by name; the step is named where the obligation has several, and a contribution is. */
export function workTitle(work: Pick<Owed, 'obligation' | 'step'>, language: Language): string {
  return workWords(work)[language];
}
