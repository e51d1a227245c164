import type { Db } from '../connection/register.js';
import { insertRows, recordset } from '../insert-rows.js';
import { sql } from 'kysely';
import { unknownPauseMs } from './unknown-pause-ms.js';

interface Sending {
  readonly noticeId: string;
  readonly attempts: number;
  readonly unknownCount: number;
}

/** Writes that nobody knows whether these left; a formal one may be tried again, see `unknownPauseMs`. */
export async function recordUnknown(
  trx: Db,
  sendings: readonly Sending[],
  { response, realAt }: { response: string; realAt: number },
): Promise<void> {
  if (sendings.length === 0) return;
  const rows = sendings.map(({ noticeId, unknownCount }) => {
    return {
      noticeId,
      unknownCount: unknownCount + 1,
      retryRealAt: realAt + unknownPauseMs(unknownCount + 1),
    };
  });
  await sql`
    update notices set state = 'unknown', unknown_count = u.unknown_count, retry_real_at = u.retry_real_at,
      response = ${response}, settled_real_at = ${realAt}
    from ${recordset('notices', rows)} as u where notices.notice_id = u.notice_id`.execute(trx);
  const outcome = 'unknown';
  const attempts = sendings.map(({ noticeId, attempts: attempt }) => ({
    noticeId,
    attempt,
    outcome,
    response,
    realAt,
  }));
  await insertRows(trx, { into: 'noticeAttempts', rows: attempts, onConflict: sql`do nothing` });
}
