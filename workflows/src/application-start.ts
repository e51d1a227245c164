import { applyIdOf } from '@kyhan/plan/ids';
import { TEMPORAL_WORDS } from '@kyhan/words/temporal';
import type { ApplyPlanInput } from './apply-plan-workflow.js';
import { shownLanguage } from './shown-language.js';

/** How the workflow that applies a staged plan is started, by the front door and by the audit. Pure; throws nothing. */
export function applicationStart(input: ApplyPlanInput) {
  const { planSlug: plan, hash, moveOpen } = input;
  return {
    workflowId: applyIdOf(plan),
    args: [input] as [ApplyPlanInput],
    // By these, who applies the very same finds it.
    memo: { hash, moveOpen },
    staticSummary: TEMPORAL_WORDS.applying(shownLanguage(input), { plan }),
  };
}
