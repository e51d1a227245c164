import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../connection/register.js';
import type { EvidenceSubject } from './evidence-subject.js';

/** A fact by its table and the key of its leaf. */
export interface EvidenceKey {
  readonly table: string;
  readonly key: string;
}

/**
 * Every fact that evidence of a subject is made of: the assignments, what happened to them and to their cycles, what was
 * handed in, what was sent, papers, and the versions of the plan that say what was owed. In the order of their keys.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function evidenceKeys(db: Db, subject: EvidenceSubject): Promise<EvidenceKey[]> {
  const { rows } = await sql<EvidenceKey>`
    with owed as (${owedBy(subject)}), of_cycles as (
      select distinct cycle_key from owed
    )
    select 'assignments' as "table", jsonb_build_array(assignment_key)::text as key, 1 as rank, assignment_key as a, 0 as b from owed
    union all
    select 'events', jsonb_build_array(stream_key, sequence)::text, 2, stream_key, sequence from events
      where stream_key in (select assignment_key from owed union select cycle_key from of_cycles)
    union all
    select 'rulings', jsonb_build_array(assignment_key, ruling_id)::text, 3, assignment_key, 0 from rulings
      join owed using (assignment_key) where outcome = 'done'
    union all
    select 'submissions', jsonb_build_array(submission_id)::text, 4, assignment_key, version from submissions
      join owed using (assignment_key)
    union all
    select 'submission_files', jsonb_build_array(submission_id, file_id)::text, 5, assignment_key, version
      from submission_files join submissions using (submission_id) join owed using (assignment_key)
    union all
    select 'unit_acts', jsonb_build_array(assignment_key, act_id)::text, 6, assignment_key, number from unit_acts
      join owed using (assignment_key)
    union all
    select 'notices', jsonb_build_array(notice_key)::text, 7, notice_key, 0 from notices
      join owed using (assignment_key)
    union all
    select 'notice_results', jsonb_build_array(notice_key, attempt, outcome)::text, 8, notice_key, attempt
      from notice_results join notices using (notice_key) join owed using (assignment_key)
    union all
    select 'cycle_papers', jsonb_build_array(cycle_key, sequence)::text, 9, cycle_key, sequence from cycle_papers
      join of_cycles using (cycle_key)
    union all
    select distinct 'plan_versions', jsonb_build_array(plan_slug, plan_version)::text, 10, 0, plan_version from cycles
      join of_cycles using (cycle_key)
    order by rank, a, b, key`.execute(db);
  return rows.map(({ table, key }) => ({ table, key }));
}

function owedBy(subject: EvidenceSubject): RawBuilder<unknown> {
  if (subject.kind !== 'unit') {
    const { kind, id } = subject;
    const named = kind === 'cycle' ? sql`cycle_id = ${id}` : sql`assignment_id = ${id}`;
    return sql`select assignment_key, cycle_key from assignments join cycles using (cycle_key) where ${named}`;
  }
  const { planSlug, id, from = null, to = null } = subject;
  return sql`select assignment_key, assignments.cycle_key from assignments
    join cycles on cycles.cycle_key = assignments.cycle_key
    join timetables using (assignment_key)
    where plan_slug = ${planSlug} and unit_id = ${id}
      and (${from}::text is null or timetables.due_on >= ${from}::date)
      and (${to}::text is null or timetables.due_on <= ${to}::date)`;
}
