import type { Language } from '@kyhan/words/temporal';

/** What a workflow is told of the deployment that it belongs to. */
export interface Shown {
  /** In which language its steps and waits are named in Temporal's own page; it keeps the one it began with. */
  readonly language?: Language;
}

/** The language of a run; those that began before it was handed on are Vietnamese. */
export function shownLanguage(shown: Shown | undefined): Language {
  return shown?.language ?? 'vi';
}
