import { setTimeout as pause } from 'node:timers/promises';

/** A bound for what hangs, never a measure; below the runner's own, so that a wait in vain says what it waited for. */
const GIVE_UP_AFTER_MS = 4 * 60_000;
const LOOK_AGAIN_MS = 50;

/**
 * Looks until something is there, however busy the machine is.
 * @throws Error with the code of `look` where nothing came
 */
export async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  const giveUpAt = Date.now() + GIVE_UP_AFTER_MS;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (Date.now() > giveUpAt) throw new Error(`waited in vain for ${look.toString()}`);
    await pause(LOOK_AGAIN_MS);
  }
}
