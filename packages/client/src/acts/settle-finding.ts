import { settlingBody } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { actorIdOf, type Actor } from '@kyhan/plan/ids';
import { closeByPerson, type Register } from '@kyhan/register';
import { checked } from '../asked/checked.js';

/** A person's word that nothing is left to decide or mend. */
export interface SettlingWish {
  readonly findingId: string;
  readonly reason: string;
  readonly actor: Actor;
}

/**
 * Closes a finding that no repair closes; the reason stays with it. `now` is plan time, epoch milliseconds.
 * @throws KyhanError FINDING_NOT_OPEN, REASON_MISSING, REQUEST_INVALID
 */
export async function settleFinding(
  { register, now }: { readonly register: Register; readonly now: number },
  { actor, ...wish }: SettlingWish,
): Promise<void> {
  const { findingId, reason } = checked(settlingBody, wish);
  if (reason.trim() === '') throw new KyhanError('REASON_MISSING');
  await closeByPerson(register, { findingId, reason, by: actorIdOf(actor), at: now, realAt: Date.now() });
}
