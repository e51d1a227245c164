import { cycleOpenings, isKept, planCalendar } from '@kyhan/plan';
import type { Register } from '../connection/register.js';
import { planAsCarriedOut } from '../plan-acts/list-plan-acts.js';
import { listPlans } from '../plans/find-plan.js';
import type { ExpectedPeriods } from './period-faults.js';

/**
 * The periods that every plan of the register expects to be open by a plan instant, for invariant 4.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function awaitedPeriods(register: Register, by: number): Promise<ExpectedPeriods[]> {
  const plans = await listPlans(register);
  return await Promise.all(
    plans.map(async ({ plan, ...kept }) => ({
      planSlug: plan.slug,
      periods: cycleOpenings(await planAsCarriedOut(register, plan), planCalendar(plan))
        .filter((opening) => opening.opensAt <= by && isKept(kept, opening))
        .map(({ obligationId, periodKey }) => ({ obligationId, periodKey })),
    })),
  );
}
