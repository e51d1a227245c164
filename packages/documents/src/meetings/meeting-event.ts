import { ICalEventStatus, type ICalEventData } from 'ical-generator';
import type { Instant } from '@kyhan/calendar';

/** A meeting, as a calendar shows it. */
export interface MeetingInCalendar {
  readonly cycleId: string;
  /** Grows each time that something becomes of it: of two that a calendar gets, the greater is in force (RFC 5546). */
  readonly sequence: number;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  readonly beginsAt: Instant;
  /** Exclusive. */
  readonly endsAt: Instant;
  readonly place?: string;
}

/** How it stands in a calendar, and since when that is so. */
export interface MeetingStand {
  readonly madeAt: Instant;
  readonly cancelled: boolean;
}

/** The event of a meeting: its UID is its cycle's, whatever day it lies on, in letters and in calendars alike. Pure; throws nothing. */
export function meetingEvent(
  { cycleId, sequence, summary, description, url, beginsAt, endsAt, place }: MeetingInCalendar,
  { madeAt, cancelled }: MeetingStand,
): ICalEventData {
  return {
    id: `${cycleId}/meeting@kyhan`,
    sequence,
    start: new Date(beginsAt),
    end: new Date(endsAt),
    stamp: new Date(madeAt),
    summary,
    description,
    url,
    ...(place === undefined ? {} : { location: place }),
    ...(cancelled ? { status: ICalEventStatus.CANCELLED } : {}),
  };
}
