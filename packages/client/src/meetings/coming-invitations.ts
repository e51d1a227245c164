import type { Reach } from '@kyhan/engine';
import { listCycles, type Register } from '@kyhan/register';
import { withItsPlan } from '../acts/planned-cycle.js';
import { meetingIn } from './meeting-of.js';
import { standingOf, type InvitedUnit, type MeetingStanding } from './meeting-standing.js';

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
  // Cycles are of plans, and of no unit.
  const plans = within.map(({ planSlug }) => (planSlug === undefined ? {} : { planSlug }));
  for (const cycle of await listCycles(register, { within: plans, state: 'open' })) {
    const meeting = await meetingIn(register, await withItsPlan(register, cycle));
    if (meeting === undefined || meeting.time.beginsAt <= now) continue;
    const theirs = new Set(meeting.invited.filter((unitId) => isOwn(within, { ...cycle, unitId })));
    if (theirs.size === 0) continue;
    const standing = await standingOf(register, meeting);
    if (standing.cancelledAt !== undefined) continue;
    const units = standing.units.filter(({ unitId }) => theirs.has(unitId));
    found.push(...units.map((unit) => ({ meeting: standing, unit })));
  }
  return found.sort((a, b) => a.meeting.time.beginsAt - b.meeting.time.beginsAt);
}

/** Who sees a whole plan is invited to nothing. */
function isOwn(
  within: readonly Reach[],
  { planSlug, unitId }: { readonly planSlug: string; readonly unitId: string },
): boolean {
  return within.some((reach) => (reach.planSlug ?? planSlug) === planSlug && reach.unitId === unitId);
}
