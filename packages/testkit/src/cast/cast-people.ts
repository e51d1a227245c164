import type { Actor } from '@kyhan/plan/ids';
import { personActor } from '@kyhan/plan/ids';
import { grantRole, type Register } from '@kyhan/register';
import { castPerson } from './cast-person.js';
import { REAL } from '../clock/at.js';

/** The coordinator of the named cast. */
export const LINH: Actor = { kind: 'person', personId: 'linh' };
/** The administrator of the named cast, who sits at the machine. */
export const MINH: Actor = { kind: 'person', personId: 'minh' };

const ALWAYS = { fromAt: 0, grantedBy: personActor('minh'), realAt: REAL };

/** A unit of the named cast, by a link of its own. */
export function unitAs(unitId: string): Actor {
  return { kind: 'unit', unitId };
}

/** Minh as administrator, and Linh as coordinator of these plans, as long as the register has been. */
export async function castPeople(register: Register, planSlugs: readonly string[] = []): Promise<void> {
  for (const personId of ['linh', 'minh'])
    await castPerson(register, { personId, createdAt: 0, createdRealAt: REAL });
  await grantRole(register, { personId: 'minh', role: 'administrator', ...ALWAYS });
  for (const planSlug of planSlugs)
    await grantRole(register, { personId: 'linh', role: 'coordinator', planSlug, ...ALWAYS });
}
