import { hostname } from 'node:os';
import { findingIdOf } from '@kyhan/plan/ids';
import { closeFinding, openFinding, registerTime, type Register } from '@kyhan/register';
import type { KeptPlanClock } from './kept-plan-clock.js';
import { witnessedClock } from './witnessed-clock.js';

/**
 * A clock that gives no time while it differs from the database's; a finding says so, and closes itself.
 * @throws KyhanError REGISTER_UNAVAILABLE; CLOCK_ASTRAY from `now`
 */
export async function witnessedByRegister(register: Register, clock: KeptPlanClock): Promise<KeptPlanClock> {
  const machine = hostname();
  const findingId = findingIdOf({ kind: 'clock-astray', about: machine });
  let isOpen = true;
  return await witnessedClock(clock, {
    askTime: () => registerTime(register),
    onLook: async (aheadMs) => {
      if (aheadMs === 0 && !isOpen) return;
      // By the clock that is believed.
      const at = clock.toPlan(await registerTime(register));
      isOpen = aheadMs !== 0;
      if (!isOpen) return await closeFinding(register, { findingId, at, ending: 'clock-right' });
      const data = { machine, minutes: Math.round(aheadMs / 60_000) };
      await openFinding(register, { findingId, kind: 'clock-astray', subject: machine, data, at });
    },
  });
}
