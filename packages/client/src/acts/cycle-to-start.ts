import { KyhanError } from '@kyhan/errors';
import { getCycle, getPlanVersion, listAssignments, type Register } from '@kyhan/register';
import { cycleFacts, cycleSummary, type Language } from '@kyhan/words';
import type { CycleInput } from '@kyhan/workflows';

/**
 * What the workflow of an open cycle, or of a shard of it, begins with.
 * @throws KyhanError CYCLE_NOT_FOUND, OBLIGATION_NOT_FOUND, REGISTER_UNAVAILABLE
 */
export async function cycleToStart(
  register: Register,
  cycleId: string,
  language: Language,
): Promise<CycleInput> {
  const cycle = await getCycle(register, cycleId);
  const { planSlug, planVersion: version, obligationId, periodKey } = cycle;
  const { plan } = await getPlanVersion(register, { slug: planSlug, version });
  const obligation = plan.obligations.find(({ id }) => id === obligationId);
  if (obligation === undefined)
    throw new KyhanError('OBLIGATION_NOT_FOUND', { slug: planSlug, obligationId });
  const told = { plan, obligation, cycle };
  const assignments = (await listAssignments(register, { cycleId })).length;
  return {
    cycleId,
    planSlug,
    obligationId,
    periodKey,
    assignments,
    shards: Array.from({ length: cycle.shards }, (_, shard) => shard),
    summary: cycleSummary(told)[language],
    details: cycleFacts({ ...told, assignments }, language),
    language,
  };
}
