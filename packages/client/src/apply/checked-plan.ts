import { checkSentPlan, type Plan } from '@kyhan/plan';
import { PlanProblems } from './plan-problems.js';

/** Which plan it says that it is, before it is checked; that of no plan where it does not say. */
export function slugOf(sent: unknown): string {
  const { slug } = (sent ?? {}) as { readonly slug?: unknown };
  return typeof slug === 'string' ? slug : '';
}

/**
 * A plan by the same validation as of a file, with every default written out.
 * @throws PlanProblems with every fault and its place
 */
export function checkedPlan(sent: unknown): Plan {
  const { plan, findings } = checkSentPlan(sent);
  if (plan === undefined) throw new PlanProblems(findings.filter(({ severity }) => severity === 'error'));
  return plan;
}
