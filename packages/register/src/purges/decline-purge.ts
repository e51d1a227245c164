import { KyhanError } from '@kyhan/errors';
import type { Register } from '../connection/register.js';
import { lockDoor, tellOfDoor, type DoorTime } from '../people/tell-of-door.js';
import type { Purge } from './find-purges.js';
import { findPurge } from './page-of-purges.js';

/** Who closes which purge, and why; as events name them. */
export interface PurgeRefusal extends DoorTime {
  readonly purge: number;
  readonly reason: string;
  readonly actor: string;
}

/**
 * Closes a purge that waits, and nothing goes: whoever asked takes it back, another administrator declines it. Closed
 * already it stays as it was closed.
 * @throws KyhanError PURGE_NOT_FOUND, PURGE_CLOSED, REGISTER_UNAVAILABLE
 */
export async function declinePurge(register: Register, refusal: PurgeRefusal): Promise<Purge> {
  const { purge: number, reason, actor, ...time } = refusal;
  return await register.db.transaction().execute(async (trx) => {
    await lockDoor(trx);
    const asked = await findPurge({ db: trx }, number);
    if (asked === undefined) throw new KyhanError('PURGE_NOT_FOUND', { purge: number });
    if (asked.done !== undefined) throw new KyhanError('PURGE_CLOSED', { purge: number });
    if (asked.declined !== undefined) return asked;
    await tellOfDoor(trx, [{ actor, reason, fact: { type: 'purge-declined', purge: number } }], time);
    return { ...asked, declined: { by: actor, at: time.at, because: reason } };
  });
}
