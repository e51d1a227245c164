import { planNames } from '@kyhan/plan';
import { listAbsences } from '@kyhan/register';
import type { PortalDependencies } from '../portal-dependencies.js';
import type { Handlers } from '../serving/handlers.js';

/** Who of a unit is away, and who stands in. */
export function absenceHandlers({
  register,
  client,
}: PortalDependencies): Pick<Handlers, 'listAbsences' | 'tellAbsence'> {
  return {
    listAbsences: async ({ viewer, plans }) => {
      const found = await listAbsences(register, { within: viewer.rights.reach('tell-absence') });
      const newest = await plans();
      const absences = found.map((absence) => {
        const own = newest.filter(({ plan }) => plan.slug === absence.planSlug).map(({ plan }) => plan);
        return { ...absence, unitName: planNames(...own).unitName(absence.unitId) };
      });
      return { answer: { absences } };
    },
    tellAbsence: async ({ viewer, body }) => {
      await client.tellAbsence({ ...body, actor: viewer.actor });
      return { answer: { absenceId: body.absenceId } };
    },
  };
}
