import { registerHealth } from '@kyhan/register';
import { liveCheckWords } from '@kyhan/words';
import type { LiveCheck } from './live-check.js';

/** Before going live letters are held on purpose; forgotten, nobody is written to. */
export const checkMailWithheld: LiveCheck = async ({ register, at, told }) => {
  const words = liveCheckWords.mailWithheld;
  const { mailHeld, mailLimited, outbox } = await registerHealth(register, at);
  const page = '/health';
  if (mailHeld?.why === 'copied') {
    // Releasing is refused: whoever has it run on says first that the original is gone.
    const what = words.copied({ at: told(mailHeld.since) });
    return { state: 'blocking', what, mend: { command: 'kyhan restore --take-over', page } };
  }
  if (mailHeld !== undefined) {
    const what = words.held({ at: told(mailHeld.since), count: outbox.waiting });
    return { state: 'attention', what, mend: { command: 'kyhan mail release', page } };
  }
  if (mailLimited === undefined) return { state: 'ok', what: words.none };
  const what = words.limited({ at: told(mailLimited.since), ...mailLimited });
  return { state: 'attention', what, mend: { command: 'kyhan mail allow --lift', page } };
};
