import type { Reach } from '@kyhan/engine';
import { listCycles, type Register } from '@kyhan/register';
import { plannedCycle } from '../acts/planned-cycle.js';
import { meetingStanding, type InvitedUnit, type MeetingStanding } from './meeting-standing.js';

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
  for (const { cycleId, planSlug } of await listCycles(register, { within: plans, state: 'open' })) {
    const { obligation } = await plannedCycle(register, cycleId);
    if (obligation.meeting === undefined || obligation.anchor === undefined) continue;
    const meeting = await meetingStanding(register, cycleId);
    if (meeting.time.beginsAt <= now || meeting.cancelledAt !== undefined) continue;
    const isTheirs = ({ unitId }: InvitedUnit) =>
      within.some(
        (reach) =>
          (reach.planSlug ?? planSlug) === planSlug && reach.unitId !== undefined && reach.unitId === unitId,
      );
    found.push(...meeting.units.filter(isTheirs).map((unit) => ({ meeting, unit })));
  }
  return found.sort((a, b) => a.meeting.time.beginsAt - b.meeting.time.beginsAt);
}
