import { readCycleId } from '@kyhan/plan/ids';
import type { PortalDependencies } from '../portal-dependencies.js';
import type { Handlers } from '../serving/handlers.js';
import { requireOf } from '../viewers/viewer.js';
import { draftConsolidation } from './draft-consolidation.js';

/** One report made of many. */
export function consolidationHandlers({
  register,
  now,
}: Pick<PortalDependencies, 'register' | 'now'>): Pick<Handlers, 'draftConsolidation'> {
  return {
    draftConsolidation: async ({ viewer, query: { cycle: cycleId, step: stepId } }) => {
      // Whether there is such a cycle is not for everybody to know.
      const { planSlug = '' } = readCycleId(cycleId) ?? {};
      requireOf(viewer, 'oversee', { planSlug });
      return { answer: await draftConsolidation(register, { cycleId, stepId, now: now() }), planSlug };
    },
  };
}
