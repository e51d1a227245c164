import type { Plan } from '@kyhan/plan';
import type { Language } from '@kyhan/words';
import { PlanText } from '../shared/plan-text.js';

interface PlanHeadingProps {
  readonly plan: Plan;
  readonly language: Language;
  readonly title: string;
  /** What became of what was sent; a sentence. */
  readonly outcome?: string | undefined;
}

/** What pages on which something is decided for a plan begin with. */
export function PlanHeading({ plan, language, title, outcome }: PlanHeadingProps) {
  return (
    <>
      <span class="govuk-caption-l">
        <PlanText words={plan.title} language={language} />
      </span>
      <h1 class="govuk-heading-l">{title}</h1>
      {outcome && (
        <p class="govuk-inset-text" role="status">
          {outcome}
        </p>
      )}
    </>
  );
}
