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
  const reasons = await Promise.all(Object.entries(parts).map(([name, ask]) => silence(name, ask)));
  const silent = reasons.filter((reason) => reason !== undefined);
  if (silent.length > 0) throw new KyhanError('NOT_READY', { reasons: silent.join('; ') });
}

async function silence(name: string, ask: () => Promise<unknown>): Promise<string | undefined> {
  const waiting = new AbortController();
  const tooLong = pause(ANSWERS_WITHIN_MS, 'no answer', { signal: waiting.signal }).catch(() => undefined);
  const answered = ask().then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  const reason = await Promise.race([answered, tooLong]);
  waiting.abort();
  return reason === undefined ? undefined : `${name}: ${reason}`;
}
