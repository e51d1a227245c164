import type { PurgeSubject } from '@kyhan/contracts';
import { isDeepStrictEqual } from 'node:util';
import { KyhanError } from '@kyhan/errors';
import type { Register } from '../connection/register.js';
import { lockDoor, tellOfDoor, type DoorTime } from '../people/tell-of-door.js';
import { findPurges } from './find-purges.js';
import { meantByPurge } from './meant-by-purge.js';

/** What is to go, who asks for it and why. */
export interface PurgeWish extends DoorTime {
  readonly subject: PurgeSubject;
  readonly reason: string;
  /** As events name it. */
  readonly actor: string;
}

/**
 * Asks that what was typed by mistake is purged: nothing goes before another administrator agrees. The same asked again
 * is one act.
 * @returns the number of the act
 * @throws KyhanError PURGE_NOTHING, REGISTER_UNAVAILABLE
 */
export async function askPurge(register: Register, wish: PurgeWish): Promise<number> {
  const { subject, reason, actor, ...time } = wish;
  return await register.db.transaction().execute(async (trx) => {
    await lockDoor(trx);
    const purges = await findPurges(trx);
    const open = purges.find((one) => one.done === undefined && isDeepStrictEqual(one.subject, subject));
    if (open !== undefined) return open.purge;
    const { values, files } = await meantByPurge(trx, subject);
    if (values.length + files.length === 0) throw new KyhanError('PURGE_NOTHING', { subject: subject.id });
    const purge = (purges.at(-1)?.purge ?? 0) + 1;
    await tellOfDoor(trx, [{ actor, reason, fact: { type: 'purge-asked', purge, ...subject } }], time);
    return purge;
  });
}
