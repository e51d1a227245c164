import { insertCycle } from '@kyhan/register';
import {
  acceptedForFebruary,
  BAC,
  castCycle,
  insertPlan,
  NAM,
  opening,
  planThatAsksWhy,
} from '@kyhan/testkit/cast';
import { linkedPortal, type LinkedPortal } from './linked-portal.js';

/** A portal in which Bắc and Nam owe a report of March, and this was accepted of Bắc for February. */
export function portalAfterFebruary(accepted: Parameters<typeof acceptedForFebruary>[1]): LinkedPortal {
  return linkedPortal(async (register) => {
    await insertPlan(register, planThatAsksWhy());
    await acceptedForFebruary(register, accepted);
    await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
  });
}
