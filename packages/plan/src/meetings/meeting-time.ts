import { instantAt, type Instant, type PlainDate } from '@kyhan/calendar';
import { audienceOn } from '../audience.js';
import type { Obligation, Plan } from '../plan.js';

/** From when to when a meeting is held. */
export interface MeetingTime {
  readonly on: PlainDate;
  readonly beginsAt: Instant;
  /** Exclusive. */
  readonly endsAt: Instant;
}

/** Of a plan from before its hour was asked. */
const USUAL_HOUR = '08:00';
const USUAL_LENGTH_MS = 2 * 60 * 60_000;

/**
 * When the meeting of a cycle is held, where it is on that day; undefined where nobody is invited to any. A plain date,
 * instants epoch milliseconds. Pure.
 * @throws KyhanError DATE_INVALID, ZONE_UNKNOWN
 */
export function meetingTime(
  { timeZone }: Pick<Plan, 'timeZone'>,
  { anchor, meeting }: Obligation,
  on: PlainDate,
): MeetingTime | undefined {
  if (meeting === undefined) return undefined;
  const beginsAt = instantAt(on, anchor?.time ?? USUAL_HOUR, timeZone);
  const ends = meeting.ends === undefined ? undefined : instantAt(on, meeting.ends, timeZone);
  return { on, beginsAt, endsAt: ends ?? beginsAt + USUAL_LENGTH_MS };
}

/** Who is invited to it: whoever lives on its day, for those who have ended whom they passed on to. Pure; throws nothing. */
export function invitedUnits(plan: Plan, { meeting, scope }: Obligation, on: PlainDate): readonly string[] {
  return meeting === undefined ? [] : audienceOn(plan, on, { audience: meeting.invite, scope }).unitIds;
}
