import { sql } from 'kysely';
import type { Register } from '../connection/register.js';

/** A cycle of an obligation that has meetings, as far as a calendar asks. */
export interface MetCycle {
  readonly cycleId: string;
  readonly planVersion: number;
  readonly calendarVersion: number;
  readonly obligationId: string;
  readonly periodKey: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  /** Where it was put off to; null: as the plan says. */
  readonly meetingOn: string | null;
  /** It was called off, or its cycle was left out. */
  readonly isGone: boolean;
  /** Nobody was told of it yet. */
  readonly isDraft: boolean;
  /** How often those who are invited were written to: each time is a later state. */
  readonly invitations: number;
  /** Of its last event, plan time. */
  readonly updatedAt: number;
}

/**
 * Cycles of a plan that are due since and meet under the version that each follows, in the order of their days.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listMetCycles(
  { db }: Register,
  { planSlug, since }: { readonly planSlug: string; readonly since: number },
): Promise<readonly MetCycle[]> {
  const { rows } = await sql<MetCycle>`
    with meeting as (
      select v.version, o ->> 'id' as obligation_id from plan_versions v
        cross join jsonb_array_elements(v.plan -> 'obligations') as o
      where v.plan_slug = ${planSlug} and o ? 'meeting' and v.version in (
        select distinct plan_version from cycles where plan_slug = ${planSlug} and due_at >= ${since}))
    select c.cycle_id, c.plan_version, c.calendar_version, c.obligation_id, c.period_key, c.period_from, c.period_to,
      c.meeting_on, c.draft_since is not null and c.skipped_at is null as is_draft,
      c.skipped_at is not null or exists (
        select from events e where e.stream_key = c.cycle_key and e.fact ->> 'type' = 'meeting-cancelled') as is_gone,
      (select coalesce(max(n.ordinal), 0) from notices n
        where n.cycle_key = c.cycle_key and n.kind = 'invitation')::integer as invitations,
      (select e.at from events e where e.stream_key = c.cycle_key and e.sequence = c.last_sequence) as updated_at
    from cycles c join meeting m on m.version = c.plan_version and m.obligation_id = c.obligation_id
    where c.plan_slug = ${planSlug} and c.due_at >= ${since}
    order by c.due_at, c.cycle_id`.execute(db);
  return rows;
}
