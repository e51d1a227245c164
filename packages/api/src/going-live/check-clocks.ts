import { registerTime } from '@kyhan/register';
import { liveCheckWords } from '@kyhan/words';
import type { LiveCheck } from './live-check.js';

/** Clocks of honest machines differ by less. */
const TOLERATED_MS = 2 * 60_000;
const MINUTE_MS = 60_000;
const MEND = { command: 'timedatectl set-ntp true' } as const;

/** Due days hang on the clock of whoever decides, and wakes on that of Temporal. */
export const checkClocks: LiveCheck = async ({ register, realNow, askWorkers }) => {
  const words = liveCheckWords.clock;
  const database = (await registerTime(register)) - realNow();
  if (Math.abs(database) > TOLERATED_MS) return astray('database', database);
  const asked = await askWorkers?.().catch(() => undefined);
  const heardAt = asked?.heardAt;
  if (heardAt === undefined) return { state: 'ok', what: words.rightSoFar };
  // It says when it last heard of a worker, which asks again each minute.
  const temporal = heardAt - realNow();
  if (temporal > TOLERATED_MS || temporal < -TOLERATED_MS - MINUTE_MS) return astray('temporal', temporal);
  return { state: 'ok', what: words.right };
};

function astray(of: 'database' | 'temporal', byMs: number) {
  const what = liveCheckWords.clock.astray({ of, minutes: Math.round(Math.abs(byMs) / MINUTE_MS) });
  return { state: 'blocking', what, mend: MEND } as const;
}
