import type { Obligation, Plan } from './plan.js';

/**
 * Whether the plan asks the bodies of a step ("Đề nghị") and does not order them: then nothing climbs over their
 * heads, and every text asks and thanks. Pure; throws nothing.
 */
export function isAsked({ policies }: Plan, obligation: Obligation, stepId: string): boolean {
  const step = obligation.steps.find(({ id }) => id === stepId);
  return policies[step?.policy ?? obligation.policy]?.escalate.length === 0;
}
