import { personActor } from '@kyhan/plan/ids';
import { grantRole, type Register } from '@kyhan/register';
import { castPerson } from './cast-person.js';
import { REAL } from '../clock/at.js';

/** Quân, who agrees to what Minh asks for. @throws KyhanError REGISTER_UNAVAILABLE */
export async function secondAdministrator(register: Register): Promise<void> {
  await castPerson(register, { personId: 'quan', createdAt: 0, createdRealAt: REAL });
  const given = { fromAt: 0, grantedBy: personActor('minh'), realAt: REAL };
  await grantRole(register, { personId: 'quan', role: 'administrator', ...given });
}
