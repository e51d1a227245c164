import { listAssignments, type Register } from '@kyhan/register';
import { cycleFacts, cycleSummary, type Language } from '@kyhan/words';
import type { CycleInput } from '@kyhan/workflows';
import { plannedCycle } from './planned-cycle.js';

/**
 * What the workflow of an open cycle, or of a shard of it, begins with.
 * @throws KyhanError CYCLE_NOT_FOUND, REGISTER_UNAVAILABLE
 */
export async function cycleToStart(
  register: Register,
  cycleId: string,
  language: Language,
): Promise<CycleInput> {
  const told = await plannedCycle(register, cycleId);
  const { cycle } = told;
  const { planSlug, obligationId, periodKey } = cycle;
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
