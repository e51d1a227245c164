import { setTimeout as pause } from 'node:timers/promises';
import { isKyhanError } from '@kyhan/errors';

const TRY_AGAIN_MS = 1000;

/**
 * Writes what is known although the register is away for a moment: it must not become unknown. `write` can be repeated;
 * once `isOver`, it is not.
 * @throws KyhanError REGISTER_UNAVAILABLE where the register stays away
 */
export async function untilWritten(write: () => Promise<void>, isOver: () => boolean): Promise<void> {
  for (;;)
    try {
      return await write();
    } catch (error) {
      if (isOver() || !isKyhanError(error) || error.kind !== 'unavailable') throw error;
      await pause(TRY_AGAIN_MS);
    }
}
