import type { ProbedParts } from './start-probe.js';
import { unreadiness } from './start-probe.js';

const EVERY_MS = 60_000;
const ANSWERS_WITHIN_MS = 10_000;

/**
 * Asks an address of whoever watches once a minute, for as long as this process is ready: where it is not, or the whole
 * machine is away, nobody asks, and the alarm is raised there. What that address answers does not matter here.
 * `everyMs` is milliseconds. Throws nothing.
 */
export function deadMansSwitch(
  parts: ProbedParts,
  { url, everyMs = EVERY_MS }: { readonly url: string | undefined; readonly everyMs?: number },
): { readonly stop: () => void } {
  if (url === undefined) return { stop: () => undefined };
  const tell = async () => {
    if ((await unreadiness(parts)) !== undefined) return;
    const signal = AbortSignal.timeout(ANSWERS_WITHIN_MS);
    try {
      const { body } = await fetch(url, { signal });
      // What is answered is not read, and keeps no connection.
      await body?.cancel();
    } catch {
      // The next minute asks again; whoever waits for it notices by itself.
    }
  };
  void parts.progress.running.then(tell);
  const asking = setInterval(() => void tell(), everyMs);
  return { stop: () => clearInterval(asking) };
}
