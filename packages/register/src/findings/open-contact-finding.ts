import type { Plan } from '@kyhan/plan';
import { findingIdOf, unitKeyOf } from '@kyhan/plan/ids';
import { FINDINGS } from '@kyhan/words';
import type { Db } from '../connection/register.js';
import { insertFinding } from './finding.js';

/** A notice was owed to a unit of which the plan names no mailbox. */
export async function openContactFinding(
  trx: Db,
  { planSlug, unitId, at }: { planSlug: string; unitId: string; at: number },
): Promise<void> {
  await insertFinding(trx, {
    findingId: findingId(planSlug, unitId),
    kind: 'contact-missing',
    subject: unitId,
    text: FINDINGS['contact-missing'].text({ unit: unitId }),
    at,
  });
}

/** A version that names a contact answers the finding. */
export async function closeContactFindings(trx: Db, plan: Plan, at: number): Promise<void> {
  const reachable = plan.units.filter(({ contacts }) => contacts.length > 0);
  const ids = reachable.map(({ id }) => findingId(plan.slug, id));
  if (ids.length === 0) return;
  await trx
    .updateTable('findings')
    .set({ closedAt: at })
    .where('findingId', 'in', ids)
    .where('closedAt', 'is', null)
    .execute();
}

function findingId(planSlug: string, unitId: string): string {
  return findingIdOf({ kind: 'contact-missing', about: unitKeyOf({ planSlug, unitId }) });
}
