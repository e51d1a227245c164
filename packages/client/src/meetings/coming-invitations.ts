import type { Reach } from '@kyhan/engine';
import { listPlans, type Register } from '@kyhan/register';
import { meetingsOfUnits } from './meetings-of-units.js';
import { meetingStanding, type InvitedUnit, type MeetingStanding } from './meeting-standing.js';

/** A cycle may be due so long before its meeting. */
const LONGEST_AFTER_MS = 90 * 24 * 60 * 60_000;

/** An invitation to a meeting that has not begun. */
export interface ComingInvitation {
  readonly meeting: MeetingStanding;
  readonly unit: InvitedUnit;
}

/**
 * Meetings of open cycles that have not begun, to which units within a reach are invited, the next first. `now` is plan
 * time, epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function comingInvitations(
  register: Register,
  { within, now }: { readonly within: readonly Reach[]; readonly now: number },
): Promise<ComingInvitation[]> {
  const found: ComingInvitation[] = [];
  for (const { plan } of await listPlans(register)) {
    const { slug: planSlug } = plan;
    const unitIds = within.flatMap((reach) =>
      (reach.planSlug ?? planSlug) === planSlug && reach.unitId !== undefined ? [reach.unitId] : [],
    );
    if (unitIds.length === 0) continue;
    const meetings = await meetingsOfUnits(register, { planSlug, unitIds, since: now - LONGEST_AFTER_MS });
    for (const { cycle, time } of meetings) {
      if (time.beginsAt <= now || cycle.isGone) continue;
      const meeting = await meetingStanding(register, cycle.cycleId);
      const theirs = meeting.units.filter(({ unitId }) => unitIds.includes(unitId));
      found.push(...theirs.map((unit) => ({ meeting, unit })));
    }
  }
  return found.sort((a, b) => a.meeting.time.beginsAt - b.meeting.time.beginsAt);
}
