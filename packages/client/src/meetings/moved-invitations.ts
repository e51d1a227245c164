import type { WorkingCalendar } from '@kyhan/calendar';
import { invitations, type NoticeDraft } from '@kyhan/engine';
import {
  dueWords,
  inlineWords,
  invitedUnits,
  meetingDayOf,
  meetingTime,
  type MeetingTime,
  type Obligation,
  type Plan,
} from '@kyhan/plan';
import type { Cycle } from '@kyhan/register';
import { MOVE_REASONS, sameInBoth, type InBoth, type Language } from '@kyhan/words';

interface Versioned {
  readonly plan: Plan;
  readonly calendar: WorkingCalendar;
}

interface MovedMeeting {
  readonly cycle: Pick<
    Cycle,
    'cycleId' | 'obligationId' | 'periodKey' | 'periodFrom' | 'periodTo' | 'meetingOn'
  >;
  readonly before: Versioned;
  readonly after: Versioned;
  readonly now: number;
  readonly language: Language;
}

/**
 * What whoever is invited is told where a version of the plan, or of its calendar, holds the meeting of an open cycle
 * at another hour: they need owe nothing that moves. Pure.
 * @throws KyhanError DAY_REFERENCE_MISSING, DATE_INVALID, ZONE_UNKNOWN
 */
export function movedInvitations({ cycle, before, after, now, language }: MovedMeeting): NoticeDraft[] {
  const [was, is] = [meetingUnder(cycle, before), meetingUnder(cycle, after)];
  if (was === undefined || is === undefined || is.time.beginsAt <= now) return [];
  if (was.time.beginsAt === is.time.beginsAt && was.time.endsAt === is.time.endsAt) return [];
  const reason = reasonOf(was.obligation, is.obligation)[language];
  const units = invitedUnits(after.plan, is.obligation, is.time.on);
  const change = { change: 'moved', from: was.time.on, reason } as const;
  return invitations({ cycleId: cycle.cycleId, time: is.time, units, notBefore: now, change });
}

/** A day that a person has moved it to stays. */
function meetingUnder(
  cycle: MovedMeeting['cycle'],
  { plan, calendar }: Versioned,
): { readonly obligation: Obligation; readonly time: MeetingTime } | undefined {
  const obligation = plan.obligations.find(({ id }) => id === cycle.obligationId);
  if (obligation?.meeting === undefined) return undefined;
  const on = meetingDayOf(cycle, { plan, obligation, calendar });
  const time = on === undefined ? undefined : meetingTime(plan, obligation, on);
  return time && { obligation, time };
}

function reasonOf({ anchor: was }: Obligation, { anchor: is }: Obligation): InBoth {
  const [before, after] = [was, is].map((rule) =>
    rule === undefined ? MOVE_REASONS.noRule : sameInBoth(inlineWords(dueWords([rule]))),
  ) as [InBoth, InBoth];
  return before.vi === after.vi
    ? MOVE_REASONS.calendarCorrected({ days: MOVE_REASONS.newTable })
    : MOVE_REASONS.ruleChanged({ was: before, is: after });
}
