import type { Register } from '@kyhan/register';
import type { FastClock } from './fast-clock.js';
import type { KeptPlanClock } from './kept-plan-clock.js';
import { openPlanClock } from './open-plan-clock.js';
import { witnessedByRegister } from './witnessed-by-register.js';

/**
 * The clock of a data folder, which gives no time while it differs from the database's; a finding says so, and closes
 * itself.
 * @throws KyhanError DATE_INVALID, ZONE_UNKNOWN, REGISTER_UNAVAILABLE; CLOCK_ASTRAY from `now`
 */
export async function openWitnessedClock(
  register: Register,
  wish: { dataFolder: string; fast?: FastClock },
): Promise<KeptPlanClock> {
  return await witnessedByRegister(register, await openPlanClock(wish));
}
