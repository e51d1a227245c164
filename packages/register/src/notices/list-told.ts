import { OWED_KINDS } from '@kyhan/engine';
import type { ContactRole } from '@kyhan/plan';
import { sql } from 'kysely';
import type { Register } from '../connection/register.js';

/** How often somebody of a unit was told that it owes an assignment, and when last: plan time, epoch milliseconds. */
export interface ToldOfWork {
  readonly assignmentId: string;
  readonly role: ContactRole;
  readonly count: number;
  readonly lastAt: number;
}

/**
 * Who of its unit was told of each of these assignments, by letters that left and did not come back.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listTold({ db }: Register, assignmentIds: readonly string[]): Promise<ToldOfWork[]> {
  if (assignmentIds.length === 0) return [];
  const { rows } = await sql<ToldOfWork>`
    select a.assignment_id, n.contact_role as role, count(distinct n.notice_key)::int as count, max(r.sent_at) as last_at
    from assignments a
    join notices n on n.assignment_key = a.assignment_key and n.contact_unit_id = a.unit_id
    join notice_results r on r.notice_key = n.notice_key and r.outcome = 'sent'
    where a.assignment_id = any(${assignmentIds}) and n.kind = any(${OWED_KINDS})
      and not exists (select 1 from notice_results b where b.notice_key = n.notice_key and b.outcome = 'bounced')
    group by a.assignment_id, n.contact_role
    order by a.assignment_id, max(r.sent_at), n.contact_role`.execute(db);
  return rows;
}
