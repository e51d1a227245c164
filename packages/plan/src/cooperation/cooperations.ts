import type { Cooperation, Obligation } from '../plan.js';
import { ownSteps } from './own-steps.js';

/** A line of the plan that says who cooperates, with its place in the obligation and the step whose result it is about. */
export interface PlacedCooperation {
  readonly cooperation: Cooperation;
  readonly stepId: string;
  readonly path: readonly PropertyKey[];
}

/**
 * Who cooperates in what, in the order in which contributions become steps: what a step says itself, then what the
 * obligation says, which is about the last that has a form, else about the last. Pure; throws nothing.
 */
export function cooperations({
  steps,
  cooperate = [],
}: Pick<Obligation, 'steps' | 'cooperate'>): readonly PlacedCooperation[] {
  const own = ownSteps({ steps });
  // What is only sent out has no form: it is drafted, of what was contributed, in the step before.
  const last = own.findLast(({ form }) => form !== undefined) ?? own.at(-1);
  const ofSteps = own.flatMap(({ id: stepId, cooperate: of = [] }, j) =>
    of.map((cooperation, k) => ({ cooperation, stepId, path: ['steps', j, 'cooperate', k] })),
  );
  if (last === undefined) return ofSteps;
  const ofAll = cooperate.map((cooperation, k) => ({
    cooperation,
    stepId: last.id,
    path: ['cooperate', k],
  }));
  return [...ofSteps, ...ofAll];
}
