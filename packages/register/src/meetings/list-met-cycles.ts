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
  /** It was called off, or the cycle is left out or is a draft that nobody was told of. */
  readonly isGone: boolean;
  readonly isDraft: boolean;
  readonly isOpen: boolean;
  /** How often those who are invited were written to: each time is a later state. */
  readonly invitations: number;
  /** Of its last event, plan time. */
  readonly updatedAt: number;
}

/**
 * Cycles of obligations of a plan that were opened since, in the order of their days.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listMetCycles(
  { db }: Register,
  {
    planSlug,
    obligationIds,
    since,
  }: { readonly planSlug: string; readonly obligationIds: readonly string[]; readonly since: number },
): Promise<readonly MetCycle[]> {
  if (obligationIds.length === 0) return [];
  const { rows } = await sql<MetCycle>`
    select c.cycle_id, c.plan_version, c.calendar_version, c.obligation_id, c.period_key, c.period_from, c.period_to,
      c.meeting_on, c.draft_since is not null and c.skipped_at is null as is_draft,
      c.closed_at is null as is_open,
      c.skipped_at is not null or exists (
        select from events e where e.stream_key = c.cycle_key and e.fact ->> 'type' = 'meeting-cancelled') as is_gone,
      (select coalesce(max(n.ordinal), 0) from notices n
        where n.cycle_key = c.cycle_key and n.kind = 'invitation')::integer as invitations,
      (select e.at from events e where e.stream_key = c.cycle_key and e.sequence = c.last_sequence) as updated_at
    from cycles c
    where c.plan_slug = ${planSlug} and c.obligation_id in (${sql.join(obligationIds)}) and c.due_at >= ${since}
    order by c.due_at, c.cycle_id`.execute(db);
  return rows;
}
