import type { Language } from '@kyhan/words';
import type { Owed } from '@kyhan/api';

/** What is owed, by name; the step is named where the obligation has several. */
export function workTitle(
  { obligation, step }: Pick<Owed, 'obligation' | 'step'>,
  language: Language,
): string {
  const title = obligation.title[language];
  return obligation.steps.length > 1 ? `${title} – ${step.title[language]}` : title;
}
