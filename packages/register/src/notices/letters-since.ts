import { sql } from 'kysely';
import type { Register } from '../connection/register.js';

/**
 * How many letters the mailbox of each of these notices has got since a plan instant (epoch milliseconds), by the key of
 * the notice; those of none are absent.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function lettersSince(
  { db }: Register,
  { noticeKeys, since }: { readonly noticeKeys: readonly number[]; readonly since: number },
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ noticeKey: number; letters: number }>`
    with wanted as materialized (
      select notice_key, address_key from notices where notice_key = any(${noticeKeys})
    ), got as (
      select n.address_key, count(distinct coalesce(r.digest_id, r.notice_key::text)) as letters
      from notice_results r join notices n on n.notice_key = r.notice_key
      where r.sent_at >= ${since} and n.address_key in (select address_key from wanted)
      group by n.address_key
    )
    select wanted.notice_key, got.letters from wanted join got on got.address_key = wanted.address_key`.execute(
    db,
  );
  return new Map(rows.map(({ noticeKey, letters }) => [noticeKey, letters]));
}
