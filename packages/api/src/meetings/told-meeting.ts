import type { MeetingStanding } from '@kyhan/client';
import type { Answer, Untold } from '@kyhan/contracts';
import { planNames } from '@kyhan/plan';
import { given } from '../given.js';

/** How a meeting stands, with the names of units; of the units that `isShown` says. Pure; throws nothing. */
export function toldMeeting(
  meeting: MeetingStanding,
  isShown: (unitId: string) => boolean,
): Untold<Answer<'getMeeting'>> {
  const { cycle, plan, obligation, time, units, cancelledAt } = meeting;
  const { unitName } = planNames(plan);
  return {
    cycleId: cycle.cycleId,
    meetingOn: time.on,
    beginsAt: time.beginsAt,
    endsAt: time.endsAt,
    ...given({ place: obligation.meeting?.place, cancelledAt }),
    invited: units
      .filter(({ unitId }) => isShown(unitId))
      .map((unit) => ({ ...unit, unitName: unitName(unit.unitId) })),
  };
}
