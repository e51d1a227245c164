import type { RegisterPlace } from '@kyhan/contracts';
import type { Actor } from '@kyhan/plan/ids';
import { takeOver, type Register } from '@kyhan/register';
import { requireRight } from '../rights/rights-of.js';

/** Where the copy lies that is the deployment from here on, and who says so. */
export interface TakeOverWish {
  readonly place: RegisterPlace;
  readonly actor: Actor;
}

interface TakingOver {
  readonly register: Register;
  /** Plan time, epoch milliseconds. */
  readonly now: number;
  /** Tells the post office. */
  readonly ring: () => Promise<void>;
}

/**
 * Says that a copy of the register is the deployment from here on.
 * @returns from where it was taken over; undefined where it is no copy
 * @throws KyhanError NOT_ALLOWED, REGISTER_UNAVAILABLE
 */
export async function takeOverOf(
  { register, now: at, ring }: TakingOver,
  { place, actor }: TakeOverWish,
): Promise<RegisterPlace | undefined> {
  await requireRight(register, { actor, at, act: 'inspect', where: {} });
  const from = await takeOver(register, { place, actor, at, realAt: Date.now() });
  if (from !== undefined) await ring();
  return from;
}
