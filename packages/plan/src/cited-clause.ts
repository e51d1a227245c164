import type { CitedClause, Obligation } from './plan.js';

/** The clause that what is owed in a step rests on: its own, or that of its obligation. Pure; throws nothing. */
export function citedClause(
  { source, steps }: Pick<Obligation, 'source' | 'steps'>,
  stepId: string | undefined,
): CitedClause {
  return steps.find(({ id }) => id === stepId)?.source ?? source;
}
