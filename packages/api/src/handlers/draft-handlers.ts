import { localDate } from '@kyhan/calendar';
import { owingInStep, ownSteps, planNames } from '@kyhan/plan';
import { plannedCycle } from '@kyhan/client';
import { getCycle } from '@kyhan/register';
import { announcementPaper, paperIssuer, paperText, type Language } from '@kyhan/words';
import type { PortalDependencies } from '../portal-dependencies.js';
import type { Handlers } from '../serving/handlers.js';
import { requireOf } from '../viewers/viewer.js';

/** What coordinators decide before a cycle opens to units. */
export function draftHandlers(
  dependencies: PortalDependencies,
): Pick<Handlers, 'actOnDraft' | 'draftAnnouncement'> {
  const { client, language = 'vi' } = dependencies;
  return {
    actOnDraft: async ({ viewer, body }) => ({
      answer: await client.actOnDraft({ ...body, actor: viewer.actor }),
    }),
    draftAnnouncement: async ({ viewer, query: { cycle: cycleId } }) => {
      const { planSlug } = await getCycle(dependencies.register, cycleId);
      requireOf(viewer, 'open', { planSlug });
      const paper = await announcementOf(dependencies, cycleId, language);
      return { answer: { cycleId, text: paperText(paper) } };
    },
  };
}

/**
 * The announcement of a cycle as it is drafted, for whoever may open it.
 * @throws KyhanError CYCLE_NOT_FOUND, REGISTER_UNAVAILABLE
 */
export async function announcementOf(
  { register, now }: Pick<PortalDependencies, 'register' | 'now'>,
  cycleId: string,
  language: Language,
) {
  const { cycle, plan, obligation } = await plannedCycle(register, cycleId);
  const { periodKey, dueOn: on } = cycle;
  const owing = ownSteps(obligation).flatMap((step) =>
    owingInStep(plan, { obligation, step, periodKey, on }).map(({ unitId }) => unitId),
  );
  const { unitName } = planNames(plan);
  const units = [...new Set(owing)].map((id) => unitName(id));
  const issuer = paperIssuer(plan, localDate(now(), plan.timeZone));
  return announcementPaper({ plan, obligation, cycle, units, issuer }, language);
}
