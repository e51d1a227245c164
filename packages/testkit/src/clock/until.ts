import { setTimeout as pause } from 'node:timers/promises';

/** Looks until something is there; the test's own time limit ends a wait in vain with what was seen last. */
export async function until<T>(look: () => Promise<T | undefined>, withinMs = 30_000): Promise<T> {
  const giveUpAt = Date.now() + withinMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (Date.now() > giveUpAt) throw new Error(`not seen within ${withinMs} ms`);
    await pause(50);
  }
}
