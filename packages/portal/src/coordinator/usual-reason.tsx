import { type Language, pageWords, saidIn } from '@kyhan/words';
import { Choice } from '../shared/choice.js';

interface UsualReasonProps {
  /** The form that it stands in. */
  readonly of: string;
  readonly language: Language;
  /** By its name. */
  readonly chosen?: string;
}

/** A usual reason, which comes before what is written. */
export function UsualReason({ of, language, chosen }: UsualReasonProps) {
  const words = saidIn(pageWords.review, language);
  return (
    <Choice
      of={of}
      name="template"
      label={words.template}
      hint={words.templateHint}
      chosen={chosen}
      choices={Object.entries(words.reasons).map(([name, said]) => [name, said.replace(/: $/, ' …')])}
    />
  );
}

/** The usual reason that was chosen, before what was written. Pure; throws nothing. */
export function wholeReason(
  { template, reason }: { readonly template: string; readonly reason: string },
  language: Language,
): string {
  const usual = Object.entries(pageWords.review.reasons).find(([name]) => name === template)?.[1][language];
  return [usual?.trim(), reason].filter(Boolean).join('\n');
}
