import type { OwnResponse } from '@kyhan/engine';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { insertNotices } from './insert-notices.js';
import type { AddressedNotice } from './notice-row.js';

const GIVEN_UP: OwnResponse = 'addressee-changed';

/**
 * Sends notices on to whom they are owed now. One to that mailbox that was given up, since another was the one to tell
 * meanwhile, is on its way again: nobody is left out by a change that was taken back.
 */
export async function sendOnNotices(trx: Db, notices: readonly AddressedNotice[]): Promise<void> {
  const noticeIds = await insertNotices(trx, notices);
  if (noticeIds.length === 0) return;
  await sql`
    insert into deliveries (notice_key, address_key, not_before, state, attempts, unknown_count)
    select n.notice_key, n.address_key, n.not_before, 'pending', last.attempt, last.unknown_count
    from notices n
      join lateral (
        select r.attempt, r.outcome, r.response,
          (count(*) filter (where r.outcome = 'unknown') over ())::integer as unknown_count
        from notice_results r where r.notice_key = n.notice_key
        order by r.attempt desc, r.real_at desc limit 1
      ) last on last.outcome = 'cancelled' and last.response = ${GIVEN_UP}
    where n.notice_id = any(${noticeIds})
      and not exists (select 1 from deliveries d where d.notice_key = n.notice_key)`.execute(trx);
}
