import { insertCycle, type Register } from '@kyhan/register';
import { insertPlan } from './insert-plan.js';
import { castCycle } from './cast-cycle.js';
import { opening, type OpeningChoices } from './opening.js';
import { BAC, NAM } from './units.js';

/** The plan applied, its March cycle opened for both wards. */
export async function openMarch(register: Register, choices: OpeningChoices = {}): Promise<void> {
  await insertPlan(register);
  await insertCycle(register, castCycle([opening(BAC, choices), opening(NAM, choices)]));
}
