import { reorganisationIdOf } from '@kyhan/plan/ids';
import { TEMPORAL_WORDS } from '@kyhan/words/temporal';
import type { ReorganisationInput } from './reorganisation-workflow.js';
import { shownLanguage } from './shown-language.js';

/** How the workflow of a reorganisation is started, as its plan is applied and by the audit. Pure; throws nothing. */
export function reorganisationStart(input: ReorganisationInput) {
  const { planSlug: plan, effective } = input;
  // As both languages write a day; what formats days is too large for workflow code.
  const on = effective.split('-').toReversed().join('/');
  return {
    workflowId: reorganisationIdOf(input),
    args: [input] as [ReorganisationInput],
    staticSummary: TEMPORAL_WORDS.reorganisation(shownLanguage(input), { plan, on }),
  };
}
