import { checkSentPlan, type Plan } from '@kyhan/plan';
import { PlanProblems } from './plan-problems.js';

/**
 * A plan by the same validation as of a file, with every default written out.
 * @throws PlanProblems with every fault and its place
 */
export function checkedPlan(sent: unknown): Plan {
  const { plan, findings } = checkSentPlan(sent);
  if (plan === undefined) throw new PlanProblems(findings.filter(({ severity }) => severity === 'error'));
  return plan;
}
