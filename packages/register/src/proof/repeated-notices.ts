import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { FORMAL_KINDS } from '@kyhan/engine';

/**
 * Invariant 3: at most one notice per assignment, kind, ordinal and address; none sent twice. A formal
 * notice whose result was unknown may have left twice: that is counted, and no fault. Each is on its way or settled.
 */
export async function repeatedNotices(db: Db): Promise<string[]> {
  const { rows } = await sql<{ fault: string }>`
    select min(notice_id) || ': ' || count(*) || ' notices of one kind and number to one address' as fault
    from notices group by cycle_key, assignment_key, kind, ordinal, address_key having count(*) > 1
    union all
    select n.notice_id || ': sent ' || count(*) || ' times'
    from notices n join notice_results r on r.notice_key = n.notice_key and r.outcome = 'sent'
    group by n.notice_id having count(*) > 1
    union all
    select n.notice_id || ': left again after an unknown result'
    from notices n join notice_results r on r.notice_key = n.notice_key and r.outcome in ('sent', 'unknown')
    where n.kind <> all(${FORMAL_KINDS}) group by n.notice_id having count(distinct r.attempt) > 1
    union all
    select n.notice_id || ': neither on its way nor settled' from notices n
    where not exists (select 1 from deliveries d where d.notice_key = n.notice_key)
      and not exists (select 1 from notice_results r where r.notice_key = n.notice_key and r.outcome <> 'released')
    order by fault`.execute(db);
  return rows.map(({ fault }) => fault);
}
