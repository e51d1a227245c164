import { pageWords, type InBoth, type Language } from '@kyhan/words';

/** What is said of what a form about training came to; undefined where nothing was sent. Pure; throws nothing. */
export function trainingOutcome(
  { outcome, why }: { readonly outcome?: string | undefined; readonly why?: InBoth | undefined },
  language: Language,
): string | undefined {
  if (why !== undefined) return pageWords.training.notKept({ why })[language];
  return outcome === 'kept' ? pageWords.training.kept[language] : undefined;
}
