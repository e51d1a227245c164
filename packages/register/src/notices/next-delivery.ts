import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { findMailHold } from '../deployment/mail-hold.js';
import { mayBeWrittenTo } from '../deployment/mail-limit.js';
import { present } from '../present.js';

/** When something may leave next; epoch milliseconds. */
export interface NextDelivery {
  /** Plan time of the next notice that waits for nothing else. */
  readonly noticeAt?: number;
  /** Real time at which one may be tried again: after a refusal, a lost sender, an unknown result. */
  readonly retryRealAt?: number;
}

/**
 * While mail is held, nothing is next, and what a list withholds is not: whoever lets it go rings.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function nextDelivery({ db }: Register): Promise<NextDelivery> {
  if ((await findMailHold({ db })) !== undefined) return {};
  const { rows } = await sql<{ noticeAt: number | null; retryRealAt: number | null }>`
    select min(not_before) filter (where state = 'pending' and retry_real_at is null) as notice_at,
      min(case state when 'sending' then lease_until_real_at else retry_real_at end) as retry_real_at
    from deliveries d join addresses a on a.address_key = d.address_key
    where d.state = 'sending' or (not d.doubtful and ${mayBeWrittenTo('a')})`.execute(db);
  const [next] = rows;
  return next === undefined ? {} : present(next);
}
