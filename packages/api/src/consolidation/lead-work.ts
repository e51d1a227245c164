import { owed, type Owed } from '@kyhan/client';
import type { ConsolidatedFigures } from '@kyhan/contracts';
import { cycleIdOf } from '@kyhan/plan/ids';
import { getPlan, listAssignments } from '@kyhan/register';
import type { PortalDependencies } from '../portal-dependencies.js';

/**
 * The open work with a form that a consolidation goes into, in the cycle of the same period; undefined where the plan
 * names none or nothing is open.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function leadWork(
  { register }: Pick<PortalDependencies, 'register'>,
  { planSlug, obligationId: from, periodKey }: ConsolidatedFigures,
): Promise<(Owed & Required<Pick<Owed, 'form'>>) | undefined> {
  const { plan } = await getPlan(register, planSlug);
  const obligationId = plan.obligations.find(({ id }) => id === from)?.consolidation?.into;
  if (obligationId === undefined) return undefined;
  const cycleId = cycleIdOf({ planSlug, obligationId, periodKey });
  // What others contribute to it is theirs: nothing of the consolidation goes there.
  for (const { assignmentId } of await listAssignments(register, {
    cycleId,
    ended: false,
    contribution: false,
  })) {
    const work = await owed({ register }, assignmentId);
    const { form, obligation } = work;
    if (form !== undefined && obligation.submission !== 'on-paper') return { ...work, form };
  }
  return undefined;
}
