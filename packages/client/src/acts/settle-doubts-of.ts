import { setTimeout as pause } from 'node:timers/promises';
import { KyhanError } from '@kyhan/errors';
import type { Actor } from '@kyhan/plan/ids';
import { countTurnsBehind, settleDoubts, type Register } from '@kyhan/register';
import { backupReasons } from '@kyhan/words';
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

const LOOK_MS = 500;
const LOOKS = 40;

/** What turns come to that catch up is in doubt as well: said before, it would leave for the second time. */
async function untilCaughtUp(register: Register): Promise<void> {
  for (let looks = 0; ; looks += 1) {
    const count = await countTurnsBehind(register);
    if (count === 0) return;
    if (looks === LOOKS) throw new KyhanError('NOT_READY', { reasons: backupReasons.turnsBehind({ count }) });
    await pause(LOOK_MS);
  }
}

/**
 * Ends the doubt about what was sent before the register was put back from a backup.
 * @returns of how many notices
 * @throws KyhanError NOT_ALLOWED, REGISTER_UNAVAILABLE; NOT_READY while turns have not caught up with the restore
 */
export async function settleDoubtsOf(
  { register, now: at, ring }: Settling,
  { sent, actor }: DoubtsWish,
): Promise<number> {
  await requireRight(register, { actor, at, act: 'inspect', where: {} });
  await untilCaughtUp(register);
  const count = await settleDoubts(register, { sent, actor, at, realAt: Date.now() });
  if (count > 0 && !sent) await ring();
  return count;
}
