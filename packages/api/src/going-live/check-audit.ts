import { registerHealth } from '@kyhan/register';
import { liveCheckWords } from '@kyhan/words';
import type { LiveCheck } from './live-check.js';

/** It runs daily. */
const LONGEST_MS = 36 * 60 * 60_000;

/** Whether somebody compares what should be there with what is. */
export const checkAudit: LiveCheck = async ({ register, at, told }) => {
  const words = liveCheckWords.audit;
  const { auditedAt } = await registerHealth(register, at);
  const mend = { command: 'kyhan worker', page: '/health' };
  if (auditedAt === undefined) return { state: 'blocking', what: words.never, mend };
  const said = { at: told(auditedAt) };
  if (at - auditedAt > LONGEST_MS) return { state: 'attention', what: words.old(said), mend };
  return { state: 'ok', what: words.recent(said) };
};
