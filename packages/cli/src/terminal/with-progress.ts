import type { InBoth } from '@kyhan/words';
import type { Cli } from './cli.js';

const SAY_EVERY_MS = 5000;

/** Work that may take long: says every few seconds that it goes on, and for how long it has. */
export async function withProgress<T>(cli: Cli, doing: InBoth, work: Promise<T>): Promise<T> {
  const begun = Date.now();
  const talk = setInterval(
    () => cli.say(`  … ${cli.text(doing)} (${Math.round((Date.now() - begun) / 1000)} s)`),
    SAY_EVERY_MS,
  );
  return await work.finally(() => clearInterval(talk));
}
