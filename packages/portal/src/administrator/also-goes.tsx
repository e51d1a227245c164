import type { AlsoPurged } from '@kyhan/contracts';
import { alsoPurgedSentence, type Language } from '@kyhan/words';

interface AlsoGoesProps {
  readonly also: readonly AlsoPurged[];
  readonly language: Language;
}

/** What else goes with a reason, before anybody asks or agrees. */
export function AlsoGoes({ also, language }: AlsoGoesProps) {
  const said = alsoPurgedSentence(also);
  return said === undefined ? null : <p class="govuk-inset-text">{said[language]}</p>;
}
