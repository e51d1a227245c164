import { setTimeout as pause } from 'node:timers/promises';
import type { MachinePart } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { askRegister, whyLate } from '@kyhan/register';
import type { PortalDependencies } from '../portal-dependencies.js';

/** Whoever watches the portal asks again soon; a part that takes longer is not ready. */
const ANSWERS_WITHIN_MS = 5000;

/** What is asked of a part, and why it may be late. */
export interface AskedPart {
  readonly ask: () => Promise<unknown>;
  readonly whyLate?: () => string;
}

type Parts = Pick<PortalDependencies, 'register' | 'askTemporal' | 'askDisk'>;

/**
 * Asks the register, Temporal and the disk of this process, each in its own time.
 * @throws KyhanError NOT_READY with every part that does not answer
 */
export async function requireReady(portal: Parts): Promise<void> {
  const asked = askedParts(portal).map(async ([name, part]) => {
    const reason = await silence(part);
    return reason === undefined ? [] : [`${partName(name)}: ${reason}`];
  });
  const silent = (await Promise.all(asked)).flat();
  if (silent.length > 0) throw new KyhanError('NOT_READY', { reasons: silent.join('; ') });
}

/** A program is called as its makers do. */
function partName(name: MachinePart): string {
  return name === 'temporal' ? 'Temporal' : name;
}

/** What a process needs to work at all, by the names that programs know. Pure; throws nothing. */
export function askedParts({ register, askTemporal, askDisk }: Parts) {
  const none = [] as const;
  return [
    ['register', { ask: () => askRegister(register), whyLate: () => whyLate(register) }],
    ...(askTemporal === undefined ? none : [['temporal', { ask: askTemporal }] as const]),
    ...(askDisk === undefined ? none : [['disk', { ask: askDisk }] as const]),
  ] as const satisfies readonly (readonly [MachinePart, AskedPart])[];
}

/** Why a part does not answer in its time; undefined where it does. Throws nothing. */
export async function silence({ ask, whyLate }: AskedPart): Promise<string | undefined> {
  const waiting = new AbortController();
  const tooLong = pause(ANSWERS_WITHIN_MS, undefined, { signal: waiting.signal }).then(
    () => whyLate?.() ?? 'no answer',
    () => undefined,
  );
  const answered = ask().then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  const reason = await Promise.race([answered, tooLong]);
  waiting.abort();
  return reason;
}
