import { sql, type RawBuilder } from 'kysely';

/**
 * Of a notice, by the name of its table: later letters tell of the same meeting, or the report that it carries is not
 * what holds any more: it was issued again since, or another version was accepted in its place.
 */
export function isRetold(notices: string): RawBuilder<boolean> {
  const of = (column: string) => sql.ref(`${notices}.${column}`);
  return sql<boolean>`(case ${of('kind')}
    when 'invitation' then exists (select from notices later
      where later.cycle_key = ${of('cycleKey')} and later.kind = 'invitation' and later.ordinal > ${of('ordinal')}
        and later.assignment_key is not distinct from ${of('assignmentKey')})
    when 'issued-report' then not exists (
      select from assignments a join standings s on s.assignment_key = a.assignment_key
        cross join lateral (
          select count(*) as issues, (array_agg(e.fact ->> 'submissionId' order by e.sequence desc))[1] as submission_id
          from events e where e.stream_key = ${of('cycleKey')} and e.fact ->> 'type' = 'report-issued'
            and e.fact ->> 'assignmentId' = a.assignment_id) issued
      where a.assignment_key = ${of('assignmentKey')} and issued.issues = ${of('ordinal')}
        and issued.submission_id = s.submission_id)
    else false end)`;
}
