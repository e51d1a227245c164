import type { Register } from '../connection/register.js';
import { lockClaimed, type AnsweredNotices } from './lock-claimed.js';
import { recordUnknown } from './record-unknown.js';

/**
 * The connection broke after the message was handed over: nobody knows whether it was taken.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function markUnknown(register: Register, answered: AnsweredNotices): Promise<void> {
  await register.db.transaction().execute(async (trx) => {
    await recordUnknown(trx, await lockClaimed(trx, answered, ['sending']), answered);
  });
}
