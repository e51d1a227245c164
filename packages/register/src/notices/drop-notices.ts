import type { OwnResponse } from '@kyhan/engine';
import { findingIdOf } from '@kyhan/plan/ids';
import { FINDINGS } from '@kyhan/words';
import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { insertFinding } from '../findings/finding.js';
import type { Delivery } from './due-notice.js';
import { untouchedDeliveries } from './untouched-deliveries.js';

/** A notice that is not sent. */
export interface Dropped extends Delivery {
  readonly noticeId: string;
  readonly assignmentId: string;
}

export interface Dropping {
  readonly now: number;
  readonly realNow: number;
  readonly response: Extract<OwnResponse, 'reason-gone' | 'unreadable'>;
}

/**
 * Gives notices up without asking a server: cancelled, or failed with a finding where nobody can read them. One about
 * which something has become known meanwhile stays, to be looked at anew. Instants are epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function dropNotices(
  register: Register,
  notices: readonly Dropped[],
  { now, realNow, response }: Dropping,
): Promise<void> {
  if (notices.length === 0) return;
  const isUnreadable = response === 'unreadable';
  const outcome = isUnreadable ? 'failed' : 'cancelled';
  await register.db.transaction().execute(async (trx) => {
    const rows = notices.map((notice, message) => ({ ...notice, message }));
    await sql`
      with ${untouchedDeliveries(rows)}, gone as (
        delete from deliveries d using untouched u where u.notice_key = d.notice_key returning u.*
      )
      insert into notice_results (notice_key, attempt, outcome, response, real_at,
        claimed_at, claimed_real_at, claimed_sequence, claimed_version)
      select notice_key, attempts, ${outcome}, ${response}, ${realNow}::bigint,
        ${now}::bigint, ${realNow}::bigint, sequence, version from gone`.execute(trx);
    if (!isUnreadable) return;
    for (const { noticeId, assignmentId } of notices)
      await insertFinding(trx, {
        findingId: findingIdOf({ kind: 'notice-unreadable', about: noticeId }),
        kind: 'notice-unreadable',
        subject: assignmentId,
        text: FINDINGS['notice-unreadable'].text({ noticeId }),
        at: now,
      });
  });
}
