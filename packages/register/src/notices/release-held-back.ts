import { sql } from 'kysely';
import type { Register } from '../connection/register.js';

/**
 * Lets notices of a plan that wait for another morning be looked at when they were to leave first.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function releaseHeldBack({ db }: Register, planSlug: string): Promise<void> {
  await sql`
    update deliveries d set not_before = n.not_before
    from notices n join cycles c on c.cycle_key = n.cycle_key
    where n.notice_key = d.notice_key and c.plan_slug = ${planSlug}
      and d.state <> 'sending' and d.not_before > n.not_before`.execute(db);
}
