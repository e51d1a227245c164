import { checkInvariants, verifyChains } from '@kyhan/register';
import type { PortalDependencies } from '../portal-dependencies.js';
import type { Handlers } from '../serving/handlers.js';
import { requireOf } from '../viewers/viewer.js';

/** Whether the register is what it was. */
export function proofHandlers({
  register,
  now,
}: PortalDependencies): Pick<Handlers, 'verify' | 'checkInvariants'> {
  return {
    verify: async ({ viewer }) => {
      requireOf(viewer, 'inspect');
      return { answer: await verifyChains(register) };
    },
    checkInvariants: async ({ viewer }) => {
      requireOf(viewer, 'inspect');
      return { answer: { invariants: await checkInvariants(register, { now: now() }) } };
    },
  };
}
