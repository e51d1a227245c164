import type { Plan } from '@kyhan/plan';
import { type Language, pageWords, saidIn } from '@kyhan/words';
import { Choice } from '../shared/choice.js';
import { usualReasons, type ReasonedRuling } from './usual-reasons.js';

interface UsualReasonProps {
  /** The form that it stands in. */
  readonly of: string;
  readonly ruling: ReasonedRuling;
  /** Of what is ruled on. */
  readonly plans: readonly Pick<Plan, 'reasons'>[];
  readonly language: Language;
  /** By its value. */
  readonly chosen?: string;
}

/** A usual reason, which comes before what is written. */
export function UsualReason({ of, ruling, plans, language, chosen }: UsualReasonProps) {
  const words = saidIn(pageWords.review, language);
  const reasons = usualReasons(plans, ruling, language);
  return (
    <Choice
      of={of}
      name="template"
      label={words.template}
      hint={words.templateHint}
      chosen={chosen}
      choices={reasons.map(({ value, said }) => [value, said.replace(/: $/, ' …')])}
    />
  );
}
