import { registerHealth } from '@kyhan/register';
import { liveCheckWords } from '@kyhan/words';
import type { LiveCheck } from './live-check.js';

/** Before going live letters are held on purpose; forgotten, nobody is written to. */
export const checkMailWithheld: LiveCheck = async ({ register, at, told }) => {
  const words = liveCheckWords.mailWithheld;
  const { mailHeld, mailLimited, outbox } = await registerHealth(register, at);
  const page = '/health';
  if (mailHeld !== undefined) {
    const what = words.held({ at: told(mailHeld.since), count: outbox.waiting });
    return { state: 'attention', what, mend: { command: 'kyhan mail release', page } };
  }
  if (mailLimited === undefined) return { state: 'ok', what: words.none };
  const what = words.limited({ at: told(mailLimited.since), ...mailLimited });
  return { state: 'attention', what, mend: { command: 'kyhan mail allow --lift', page } };
};
