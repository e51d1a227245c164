import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import type { Ended } from './close-findings.js';

const ENDING: Ended['ending'] = 'notice-settled';

/**
 * A notice that was held and is no longer on its way waits for nobody, however that came: it left, was given up, or
 * nobody knows. `at` is plan time, epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function closeHeldNotices(register: Register, at: number): Promise<void> {
  await sql`
    update findings f set closed_at = ${at}::bigint, ending = ${ENDING}
    from notices n left join deliveries d on d.notice_key = n.notice_key
    where f.kind = 'notice-held' and f.closed_at is null
      and n.notice_id = f.data ->> 'noticeId' and d.notice_key is null`.execute(register.db);
}
