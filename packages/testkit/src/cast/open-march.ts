import { insertCycle, type Register } from '@kyhan/register';
import { applyPlan } from './apply-plan.js';
import { newCycle } from './new-cycle.js';
import { opening, type OpeningChoices } from './opening.js';
import { BAC, NAM } from './units.js';

/** The plan applied, its March cycle opened for both wards. */
export async function openMarch(register: Register, choices: OpeningChoices = {}): Promise<void> {
  await applyPlan(register);
  await insertCycle(register, newCycle([opening(BAC, choices), opening(NAM, choices)]));
}
