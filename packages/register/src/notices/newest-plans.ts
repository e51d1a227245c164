import type { Plan } from '@kyhan/plan';
import type { Register } from '../connection/register.js';
import { findPlan } from '../plans/find-plan.js';

/** The newest version of each of these plans. */
export async function newestPlans(
  register: Register,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, Plan>> {
  const plans = new Map<string, Plan>();
  for (const slug of new Set(slugs)) {
    const newest = await findPlan(register, slug);
    if (newest !== undefined) plans.set(slug, newest.plan);
  }
  return plans;
}
