import { KyhanError } from '@kyhan/errors';
import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { lockClaimed, type ClaimedNotices } from './lock-claimed.js';

/**
 * Says, just before the message leaves, that it is about to: from here on a crash leaves `unknown`.
 * The lease starts anew. All of them or none.
 * @throws KyhanError CONCURRENT_CHANGE where the claim no longer holds: the message must not be sent
 */
export async function markSending(register: Register, claimed: ClaimedNotices): Promise<void> {
  const { realAt } = claimed;
  await register.db.transaction().execute(async (trx) => {
    const rows = await lockClaimed(trx, claimed, ['claimed']);
    const lost = claimed.noticeIds.length - rows.length;
    const [first = ''] = claimed.noticeIds;
    if (lost > 0) throw new KyhanError('CONCURRENT_CHANGE', { stream: first, sequence: lost });
    await sql`
      update notices set state = 'sending', attempts = attempts + 1, lease_until_real_at = ${realAt} + lease_ms
      where notice_id = any(${claimed.noticeIds})`.execute(trx);
  });
}
