import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Instant } from '@kyhan/calendar';
import type { Language } from '@kyhan/words';

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

export interface MeetingIcsWish {
  readonly language: Language;
  /** When it is made, epoch milliseconds. */
  readonly madeAt: Instant;
  readonly cancelled: boolean;
}

/** A meeting as an iCalendar (RFC 5545); the UID is its cycle's, whatever day it lies on. Pure; throws nothing. */
export function meetingIcs(
  event: MeetingInCalendar,
  { language, madeAt, cancelled }: MeetingIcsWish,
): string {
  const { cycleId, sequence, summary, description, url, beginsAt, endsAt, place } = event;
  const calendar = ical({
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Ky Han', product: 'kyhan', language: language.toUpperCase() },
  });
  calendar.createEvent({
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
  });
  return calendar.toString();
}
