import { sql } from 'kysely';
import type { Db } from '../connection/register.js';

/**
 * Invariant 3, for reports that go out: what was issued is a version that the unit that owed it handed in, and each
 * letter carries an issue that there is, to somebody whom that names and a letter reaches.
 */
export async function sendingFaults(db: Db): Promise<string[]> {
  const { rows } = await sql<{ fault: string }>`
    with issued as (
      select e.stream_key, e.sequence, e.fact, a.assignment_key, a.unit_id,
        row_number() over (partition by e.stream_key, e.fact ->> 'assignmentId' order by e.sequence) as issue
      from events e left join assignments a
        on a.assignment_id = e.fact ->> 'assignmentId' and a.cycle_key = e.stream_key
      where e.fact ->> 'type' = 'report-issued'
    )
    select c.cycle_id || ': event ' || i.sequence || ' issues what its unit did not hand in' as fault
    from issued i join cycles c on c.cycle_key = i.stream_key
      left join standings s on s.assignment_key = i.assignment_key
    where not exists (select from submissions v
        where v.assignment_key = i.assignment_key and v.submission_id = i.fact ->> 'submissionId')
      or not coalesce(i.fact ->> 'unitId' = any(s.former_unit_ids || i.unit_id), false)
    union all
    select n.notice_id || ': carries a report that was not issued so' from notices n
      left join issued i on i.assignment_key = n.assignment_key and i.issue = n.ordinal
      left join lateral (
        select i.fact -> 'recipients' -> ((n.data ->> 'recipient')::integer - 1) as named) to_whom on true
    where n.kind = 'issued-report' and (to_whom.named is null or to_whom.named ? 'hindrance')
    order by fault`.execute(db);
  return rows.map(({ fault }) => fault);
}
