import { getPlan } from '@kyhan/register';
import { KyhanError } from '@kyhan/errors';
import { draftedPapers, papersPeriod } from '../papers/drafted-papers.js';
import type { PortalDependencies } from '../portal-dependencies.js';
import type { Handlers } from '../serving/handlers.js';
import { readable, requireOf } from '../viewers/viewer.js';

/** Papers that the office drafts from the register. */
export function paperHandlers({
  register,
  client,
  now,
}: Pick<PortalDependencies, 'register' | 'client' | 'now'>): Pick<Handlers, 'draftPapers' | 'settlePaper'> {
  return {
    settlePaper: async ({ viewer, body }) => ({
      answer: await client.settlePaper({ ...body, actor: viewer.actor }),
    }),
    draftPapers: async ({ viewer, query: { plan: planSlug, kind, period: key, unit: unitId } }) => {
      requireOf(viewer, 'oversee', { planSlug });
      const { plan } = await getPlan(register, planSlug);
      if (unitId !== undefined && !plan.units.some(({ id }) => id === unitId))
        throw new KyhanError('UNIT_UNKNOWN', { unit: unitId });
      const at = now();
      const period = papersPeriod(kind, { key, plan, now: at });
      const within = readable(viewer, planSlug);
      const papers = await draftedPapers({ register }, kind, { plan, period, unitId, within, now: at });
      const { from, to } = period;
      return { answer: { planSlug, kind, period: period.key, from, to, papers: [...papers] }, planSlug };
    },
  };
}
