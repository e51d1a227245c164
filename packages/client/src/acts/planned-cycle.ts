import { KyhanError } from '@kyhan/errors';
import type { Plan } from '@kyhan/plan';
import { getCycle, getPlanVersion, type Cycle, type Register } from '@kyhan/register';

/** A cycle with the version of the plan that it runs under, and what that says of it. */
export interface PlannedCycle {
  readonly cycle: Cycle;
  readonly plan: Plan;
  readonly obligation: Plan['obligations'][number];
}

/** @throws KyhanError CYCLE_NOT_FOUND (also where its version does not know it), REGISTER_UNAVAILABLE */
export async function plannedCycle(register: Register, cycleId: string): Promise<PlannedCycle> {
  const cycle = await getCycle(register, cycleId);
  const { planSlug: slug, planVersion: version, obligationId } = cycle;
  const { plan } = await getPlanVersion(register, { slug, version });
  const obligation = plan.obligations.find(({ id }) => id === obligationId);
  if (obligation === undefined) throw new KyhanError('CYCLE_NOT_FOUND', { cycleId });
  return { cycle, plan, obligation };
}
