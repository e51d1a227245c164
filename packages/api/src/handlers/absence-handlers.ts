import { planNames } from '@kyhan/plan';
import { pageOfAbsences } from '@kyhan/register';
import { withActorNames } from '../names/who-acted.js';
import type { PortalDependencies } from '../portal-dependencies.js';
import { pageAnswer } from '../page-answer.js';
import type { Handlers } from '../serving/handlers.js';

/** Who of a unit is away, and who stands in. */
export function absenceHandlers({
  register,
  client,
}: PortalDependencies): Pick<Handlers, 'listAbsences' | 'tellAbsence'> {
  return {
    listAbsences: async ({ viewer, plans, query }) => {
      const within = viewer.rights.reach('tell-absence');
      const { items, rest } = pageAnswer(await pageOfAbsences(register, { within }, query));
      const newest = await plans();
      const { unitName } = planNames(...newest.map(({ plan }) => plan));
      const named = await withActorNames(register, items, { atOf: ({ toldAt }) => toldAt, unitName });
      const absences = named.map((absence) => {
        const own = newest.filter(({ plan }) => plan.slug === absence.planSlug).map(({ plan }) => plan);
        return { ...absence, unitName: planNames(...own).unitName(absence.unitId) };
      });
      return { answer: { absences, ...rest } };
    },
    tellAbsence: async ({ viewer, body }) => {
      await client.tellAbsence({ ...body, actor: viewer.actor });
      return { answer: { absenceId: body.absenceId } };
    },
  };
}
