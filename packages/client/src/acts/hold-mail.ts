import type { Actor } from '@kyhan/plan/ids';
import { setMailHold, type Register } from '@kyhan/register';
import { requireRight } from '../rights/rights-of.js';

/** Whether letters of notices are to wait from now on, and who says so. */
export interface MailHoldWish {
  readonly held: boolean;
  readonly actor: Actor;
}

interface Holding {
  readonly register: Register;
  /** Plan time, epoch milliseconds. */
  readonly now: number;
  /** Tells the post office, which may have nothing to wait for. */
  readonly ring: () => Promise<void>;
}

/**
 * Lets every notice wait in the outbox, or lets them go again. What somebody asks for there and then, a link to sign in
 * or a test letter, leaves all the same.
 * @returns whether something changed
 * @throws KyhanError NOT_ALLOWED, REGISTER_UNAVAILABLE
 */
export async function holdMail(
  { register, now: at, ring }: Holding,
  { held, actor }: MailHoldWish,
): Promise<boolean> {
  await requireRight(register, { actor, at, act: 'inspect', where: {} });
  const changed = await setMailHold(register, { isHeld: held, actor, at, realAt: Date.now() });
  if (changed && !held) await ring();
  return changed;
}
