import { liveCheckWords } from '@kyhan/words';
import type { LiveCheck } from './live-check.js';

/** A portal alone takes things in and sends nothing. */
export const checkWorker: LiveCheck = async ({ askWorkers }) => {
  const words = liveCheckWords.worker;
  const mend = { command: 'kyhan worker', page: '/health' };
  const asked = await askWorkers?.().catch(() => undefined);
  if (asked === undefined) return { state: 'attention', what: words.notAsked, mend };
  return asked.count === 0
    ? { state: 'blocking', what: words.none, mend }
    : { state: 'ok', what: words.runs };
};
