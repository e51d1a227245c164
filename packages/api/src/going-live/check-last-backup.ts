import { registerHealth } from '@kyhan/register';
import { liveCheckWords } from '@kyhan/words';
import type { LiveCheck } from './live-check.js';

const LONGEST_MS = 2 * 24 * 60 * 60_000;

/** Whether what units hand in outlives the machine. */
export const checkLastBackup: LiveCheck = async ({ register, at, realAt, told }) => {
  const words = liveCheckWords.backup;
  const { backupRealAt } = await registerHealth(register, at);
  const mend = { command: 'kyhan backup', page: '/health' };
  if (backupRealAt === undefined) return { state: 'blocking', what: words.never, mend };
  const said = { at: told(backupRealAt) };
  if (realAt - backupRealAt > LONGEST_MS) return { state: 'attention', what: words.old(said), mend };
  return { state: 'ok', what: words.recent(said) };
};
