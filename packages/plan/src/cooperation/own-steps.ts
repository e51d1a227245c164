import type { Obligation, Step } from '../plan.js';

/** The steps that the plan writes: without the contributions of units that cooperate. Pure; throws nothing. */
export function ownSteps({ steps }: Pick<Obligation, 'steps'>): readonly Step[] {
  return steps.some(isContribution) ? steps.filter((step) => !isContribution(step)) : steps;
}

/** Whether what is done in a step is gathered by the lead. Pure; throws nothing. */
export function isContribution({ contributesTo }: Pick<Step, 'contributesTo'>): boolean {
  return contributesTo !== undefined;
}

/**
 * Whether a step is called by a title of its own: a contribution always, another where the plan writes several.
 * Pure; throws nothing.
 */
export function isCalledByTitle(obligation: Pick<Obligation, 'steps'>, step: Step): boolean {
  return isContribution(step) || ownSteps(obligation).length > 1;
}
