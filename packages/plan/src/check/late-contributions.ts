import type { ErrorDetails } from '@kyhan/errors';
import type { CyclePlan } from '../cycle-plan.js';
import { cooperations } from '../cooperation/cooperations.js';
import { isContribution } from '../cooperation/own-steps.js';
import type { Obligation, Step } from '../plan.js';

/** A contribution that is due when its lead's result is, or later. */
export interface LateContribution {
  readonly stepId: string;
  /** Of the step. */
  readonly j: number;
  readonly details: ErrorDetails;
}

/** What the lead is to gather has to be there before the lead's own day is over. Pure; throws nothing. */
export function lateContributions(obligation: Obligation, { period, steps }: CyclePlan): LateContribution[] {
  return obligation.steps.flatMap(({ id: stepId, contributesTo }, j) => {
    const [due, lead] = [stepId, contributesTo].map((id) => steps.find((step) => step.stepId === id)?.due);
    if (due === undefined || lead === undefined || due.at < lead.at) return [];
    const days = { dueOn: due.on, leadDueOn: lead.on };
    return [{ stepId, j, details: { obligation: obligation.id, period: period.key, ...days } }];
  });
}

/** Where a contribution is written: with whom it is asked of, or with what is asked of them. Pure; throws nothing. */
export function contributionPath(obligation: Obligation, step: Step, key: string): readonly PropertyKey[] {
  const asking = cooperations(obligation).filter(({ cooperation }) => cooperation.contribute !== undefined);
  const { path = [] } = asking[obligation.steps.filter(isContribution).indexOf(step)] ?? {};
  return key === 'audience' ? [...path, key] : [...path, 'contribute', key];
}
