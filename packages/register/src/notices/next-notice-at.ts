import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { FORMAL_KINDS } from '@kyhan/engine';

/**
 * Plan time of the next notice that waits for nothing else; see `nextRetryRealAt` for the others. Epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function nextNoticeAt(register: Register): Promise<number | undefined> {
  const { at } = await register.db
    .selectFrom('notices')
    .select(({ fn }) => fn.min('notBefore').as('at'))
    .where('state', '=', 'pending')
    .where('retryRealAt', 'is', null)
    .executeTakeFirstOrThrow();
  return at ?? undefined;
}

/**
 * Real time at which the next notice may be tried again: after a refusal, a lost claimer, an unknown result.
 * Epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function nextRetryRealAt(register: Register): Promise<number | undefined> {
  const { rows } = await sql<{ at: number | null }>`
    select min(case when state in ('claimed', 'sending') then lease_until_real_at else retry_real_at end) as at
    from notices
    where state in ('claimed', 'sending') or (state = 'pending' and retry_real_at is not null)
      or (state = 'unknown' and kind = any(${FORMAL_KINDS}))`.execute(register.db);
  return rows[0]?.at ?? undefined;
}
