import { localDate } from '@kyhan/calendar';
import { obligationsToBegin } from '@kyhan/plan';
import { listPlans, planAsCarriedOut } from '@kyhan/register';
import type { PortalDependencies, Viewer } from '@kyhan/api';
import type { Beginnable } from './begin-forms.js';

/** What the address says once a report that was begun is kept. */
export const BEGUN = 'begun';

/** What whoever looks may open for their unit. */
export async function beginnableBy(
  { register, now }: Pick<PortalDependencies, 'register' | 'now'>,
  { rights }: Viewer,
): Promise<Beginnable[]> {
  const reaches = rights.reach('begin');
  const found: Beginnable[] = [];
  for (const { plan: inForce } of await listPlans(register)) {
    const plan = await planAsCarriedOut(register, inForce);
    const on = localDate(now(), plan.timeZone);
    for (const { planSlug = plan.slug, unitId } of reaches) {
      if (unitId === undefined || planSlug !== plan.slug) continue;
      const own = obligationsToBegin(plan, { unitId, on });
      found.push(...own.map((obligation) => ({ plan, obligation, unitId })));
    }
  }
  return found;
}
