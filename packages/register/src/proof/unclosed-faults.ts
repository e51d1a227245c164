import { meetingDayOf, meetingTime, planCalendar, type Plan } from '@kyhan/plan';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import type { Patience } from './receipt-faults.js';

/** An open cycle all of whose assignments have ended, and since when. */
interface EndedCycle {
  readonly cycleId: string;
  readonly obligationId: string;
  readonly periodKey: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly meetingOn: string | null;
  readonly endedAt: number;
  /** The version that it follows, and the one whose days count for it. */
  readonly plan: Plan;
  readonly days: Plan;
  /** When its meeting was called off. */
  readonly cancelledAt: number | null;
}

/**
 * Invariant 5: every cycle whose assignments have all ended is closed; until its meeting begins it stays open, so that
 * this can be put off, and closes with its next look where it is called off.
 */
export async function unclosedFaults(db: Db, { now, graceMs }: Patience): Promise<string[]> {
  const { rows } = await sql<EndedCycle>`
    select c.cycle_id, c.obligation_id, c.period_key, c.period_from, c.period_to, c.meeting_on, ended.ended_at,
      followed.plan, counting.plan as days,
      (select max(e.at) from events e
        where e.stream_key = c.cycle_key and e.fact ->> 'type' = 'meeting-cancelled') as cancelled_at
    from (
      select o.cycle_key, coalesce(max(s.ended_at), o.opened_at) as ended_at
      from cycles o
      left join assignments a on a.cycle_key = o.cycle_key
      left join standings s on s.assignment_key = a.assignment_key
      where o.closed_at is null and o.draft_since is null group by o.cycle_key
      having count(a.cycle_key) filter (where s.ended_at is null) = 0) ended
    join cycles c on c.cycle_key = ended.cycle_key
    join plan_versions followed on followed.plan_slug = c.plan_slug and followed.version = c.plan_version
    join plan_versions counting on counting.plan_slug = c.plan_slug and counting.version = c.calendar_version
    where ended.ended_at <= ${now - graceMs} order by c.cycle_id`.execute(db);
  return rows
    .filter((cycle) => (cycle.cancelledAt ?? beginsAt(cycle) ?? 0) <= now - graceMs)
    .map(({ cycleId }) => `${cycleId}: all its assignments have ended and it is not closed`);
}

/** When its meeting begins, where it has one. */
function beginsAt({ obligationId, plan, days, ...cycle }: EndedCycle): number | undefined {
  const obligation = plan.obligations.find(({ id }) => id === obligationId);
  if (obligation?.meeting === undefined) return undefined;
  const on = meetingDayOf(cycle, { plan, obligation, calendar: planCalendar(days) });
  return on === undefined ? undefined : meetingTime(plan, obligation, on)?.beginsAt;
}
