import type { Untold, VerifyAnswer } from '@kyhan/contracts';
import { sql } from 'kysely';
import type { Register } from '../connection/register.js';

/**
 * Of how many letters that a server took it is kept which bytes it got. The hash is a column of the attempt and covered
 * by its leaf; letters of before it was kept have none, and no letter gets one later.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function hashedLetters({ db }: Register): Promise<NonNullable<Untold<VerifyAnswer>['letters']>> {
  // A letter that carries several notices is one.
  const { rows } = await sql<{ taken: number; hashed: number }>`
    select count(distinct letter) as taken, count(distinct letter) filter (where message_sha256 is not null) as hashed
    from (select coalesce(r.digest_id, n.message_id) as letter, r.message_sha256
      from notice_results r join notices n on n.notice_key = r.notice_key where r.outcome = 'sent') as sent`.execute(
    db,
  );
  return rows[0] ?? { taken: 0, hashed: 0 };
}
