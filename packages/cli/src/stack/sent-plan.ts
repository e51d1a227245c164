import type { Plan } from '@kyhan/plan';

/** A plan as the API takes it: JSON, checked by whoever read its file. */
export function sentPlan(plan: Plan): Record<string, unknown> {
  return { ...plan };
}
