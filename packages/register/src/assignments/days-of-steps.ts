import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { UPDATED_AT } from './assignment-filter.js';
import { isInSql } from './is-in-sql.js';

/** What several units owe in a step of a cycle by one instant. */
export interface DayOfStep {
  readonly cycleId: string;
  readonly planVersion: number;
  readonly obligationId: string;
  readonly periodKey: string;
  readonly periodFrom: string;
  readonly stepId: string;
  readonly dueOn: string;
  readonly dueAt: number;
  /** How many units owe it, or have done it; 0: it is owed by nobody any more. */
  readonly units: number;
  /** Of these, what is still waited for. */
  readonly waitedFor: number;
  /** Grows with each event of any assignment of the step, whatever its day. */
  readonly sequence: number;
  /** Of the last of those events, plan time. */
  readonly lastEventAt: number;
}

/**
 * The due days of a plan, each step of each cycle once for each day that it has, by due instant; what is still open is
 * among them however old, else what is due from `since` on (plan time, epoch milliseconds).
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function daysOfSteps(
  { db }: Register,
  { planSlug, since }: { readonly planSlug: string; readonly since: number },
): Promise<readonly DayOfStep[]> {
  const isOwed = sql`standings.waived_at is null and standings.transferred_at is null`;
  const { rows } = await sql<DayOfStep>`
    select cycles.cycle_id, cycles.plan_version, cycles.obligation_id, cycles.period_key, cycles.period_from,
      assignments.step_id, timetables.due_on, timetables.due_at,
      (count(*) filter (where ${isOwed}))::int as units,
      (count(*) filter (where ${isOwed} and not ${isInSql('standings')}))::int as waited_for,
      (sum(sum(standings.last_sequence)) over (partition by cycles.cycle_id, assignments.step_id))::int as sequence,
      max(max(${UPDATED_AT})) over (partition by cycles.cycle_id, assignments.step_id) as last_event_at
    from cycles
      join assignments on assignments.cycle_key = cycles.cycle_key
      join standings on standings.assignment_key = assignments.assignment_key
      join timetables on timetables.assignment_key = assignments.assignment_key
    where cycles.plan_slug = ${planSlug}
      and cycles.cycle_key in (
        select a.cycle_key from assignments a
          join standings s on s.assignment_key = a.assignment_key
          join timetables t on t.assignment_key = a.assignment_key
        where s.ended_at is null or t.due_at >= ${since})
    group by cycles.cycle_id, cycles.plan_version, cycles.obligation_id, cycles.period_key, cycles.period_from,
      assignments.step_id, timetables.due_on, timetables.due_at
    order by timetables.due_at, cycles.cycle_id, assignments.step_id`.execute(db);
  return rows;
}
