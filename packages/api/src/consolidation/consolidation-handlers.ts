import { KyhanError } from '@kyhan/errors';
import { readCycleId } from '@kyhan/plan/ids';
import { getCycle } from '@kyhan/register';
import type { PortalDependencies } from '../portal-dependencies.js';
import type { Handlers } from '../serving/handlers.js';
import { requireOf } from '../viewers/viewer.js';
import { draftConsolidation } from './draft-consolidation.js';
import { leadWork } from './lead-work.js';
import { takeInto } from './take-into.js';

/** One report made of many, and its way into the report of the lead. */
export function consolidationHandlers(
  dependencies: Pick<PortalDependencies, 'register' | 'now' | 'language'>,
): Pick<Handlers, 'draftConsolidation' | 'takeConsolidation'> {
  const { register, now, language = 'vi' } = dependencies;
  return {
    draftConsolidation: async ({ viewer, query: { cycle: cycleId, step: stepId } }) => {
      // Whether there is such a cycle is not for everybody to know.
      const { planSlug = '' } = readCycleId(cycleId) ?? {};
      requireOf(viewer, 'oversee', { planSlug });
      return { answer: await draftConsolidation(register, { cycleId, stepId, now: now() }), planSlug };
    },
    takeConsolidation: async ({ viewer, body: { cycle: cycleId, step: stepId } }) => {
      const { planSlug = '' } = readCycleId(cycleId) ?? {};
      requireOf(viewer, 'enter', { planSlug });
      await getCycle(register, cycleId);
      const consolidation = await draftConsolidation(register, { cycleId, stepId, now: now() });
      const work = await leadWork(dependencies, consolidation);
      if (work === undefined) throw new KyhanError('NO_LEAD_REPORT', { cycleId });
      const { actor } = viewer;
      const { isNewer, files } = await takeInto(dependencies, { work, consolidation, actor, language });
      const { assignmentId } = work.assignment;
      if (isNewer) throw new KyhanError('REPORT_SAVED_MEANWHILE', { assignmentId });
      return { answer: { assignmentId, files: [...files] }, planSlug };
    },
  };
}
