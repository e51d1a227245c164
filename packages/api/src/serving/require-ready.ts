import { setTimeout as pause } from 'node:timers/promises';
import { KyhanError } from '@kyhan/errors';
import { askRegister } from '@kyhan/register';
import type { PortalDependencies } from '../portal-dependencies.js';

/** Whoever watches the portal asks again soon; a part that takes longer is not ready. */
const ANSWERS_WITHIN_MS = 5000;

/**
 * Asks the register and Temporal, each in its own time.
 * @throws KyhanError NOT_READY with every part that does not answer
 */
export async function requireReady({
  register,
  askTemporal,
}: Pick<PortalDependencies, 'register' | 'askTemporal'>): Promise<void> {
  const parts = {
    register: () => askRegister(register),
    ...(askTemporal === undefined ? {} : { Temporal: askTemporal }),
  };
  const asked = Object.entries(parts).map(async ([name, ask]) => {
    const reason = await silence(ask);
    return reason === undefined ? [] : [`${name}: ${reason}`];
  });
  const silent = (await Promise.all(asked)).flat();
  if (silent.length > 0) throw new KyhanError('NOT_READY', { reasons: silent.join('; ') });
}

/** Why a part does not answer in its time; undefined where it does. Throws nothing. */
export async function silence(ask: () => Promise<unknown>): Promise<string | undefined> {
  const waiting = new AbortController();
  const tooLong = pause(ANSWERS_WITHIN_MS, 'no answer', { signal: waiting.signal }).catch(() => undefined);
  const answered = ask().then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  const reason = await Promise.race([answered, tooLong]);
  waiting.abort();
  return reason;
}
