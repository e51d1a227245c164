import type { OwnResponse } from '@kyhan/engine';
import type { Db } from '../connection/register.js';
import { recordUnknown } from './record-unknown.js';

const SENDER_LOST: OwnResponse = 'sender-lost';

/** Whoever was sending these is gone, and with it the answer of the mail server: the result is unknown. */
export async function settleLostSendings(trx: Db, realNow: number): Promise<void> {
  const lost = await trx
    .selectFrom('notices')
    .select(['noticeId', 'attempts', 'unknownCount'])
    .where('state', '=', 'sending')
    .where('leaseUntilRealAt', '<=', realNow)
    .orderBy('noticeId')
    .forUpdate()
    .skipLocked()
    .execute();
  await recordUnknown(trx, lost, { response: SENDER_LOST, realAt: realNow });
}
