import { findingIdOf, unitKeyOf, type UnitName } from '@kyhan/plan/ids';
import { sameInBoth, type InBoth } from '@kyhan/words';
import type { Db } from '../connection/register.js';
import { insertFinding } from './finding.js';

/** A notice was owed to a unit of which the plan names no mailbox. */
export async function openContactFinding(
  trx: Db,
  { at, ...name }: UnitName & { readonly at: number },
): Promise<void> {
  const subject = unitKeyOf(name);
  await insertFinding(trx, {
    findingId: findingIdOf({ kind: 'contact-missing', about: subject }),
    kind: 'contact-missing',
    subject,
    data: { unit: await unitName(trx, name) },
    at,
  });
}

/** As the newest version that names it has it. */
async function unitName(trx: Db, { planSlug, unitId }: UnitName): Promise<InBoth> {
  const row = await trx
    .selectFrom('units')
    .select(['nameVi as vi', 'nameEn as en'])
    .where('planSlug', '=', planSlug)
    .where('unitId', '=', unitId)
    .executeTakeFirst();
  return row ?? sameInBoth(unitId);
}
