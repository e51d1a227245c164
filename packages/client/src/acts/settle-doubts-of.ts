import type { Actor } from '@kyhan/plan/ids';
import { settleDoubts, type Register } from '@kyhan/register';
import { requireRight } from '../rights/rights-of.js';

/** What became of notices that may have been sent before the register was put back, and who says so. */
export interface DoubtsWish {
  readonly sent: boolean;
  readonly actor: Actor;
}

interface Settling {
  readonly register: Register;
  /** Plan time, epoch milliseconds. */
  readonly now: number;
  /** Tells the post office. */
  readonly ring: () => Promise<void>;
}

/**
 * Ends the doubt about what was sent before the register was put back from a backup.
 * @returns of how many notices
 * @throws KyhanError NOT_ALLOWED, REGISTER_UNAVAILABLE
 */
export async function settleDoubtsOf(
  { register, now: at, ring }: Settling,
  { sent, actor }: DoubtsWish,
): Promise<number> {
  await requireRight(register, { actor, at, act: 'inspect', where: {} });
  const count = await settleDoubts(register, { sent, actor, at, realAt: Date.now() });
  if (count > 0 && !sent) await ring();
  return count;
}
