import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { localDate, type Instant, type PlainDate } from '@kyhan/calendar';
import type { Language } from '@kyhan/words';
import { eventDay } from './event-day.js';
import { meetingEvent, type MeetingInCalendar, type MeetingStand } from './meetings/meeting-event.js';

/** The day of one assignment, or of a step of a cycle, as a calendar shows it. */
export interface DueEvent {
  /** Of the assignment, or of the step; its UID. */
  readonly id: string;
  /** Grows with each event of what it tells of: of two that a calendar gets, the greater is in force (RFC 5546). */
  readonly sequence: number;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  readonly dueOn: PlainDate;
  /** Exclusive; within `dueOn` where the plan gives an hour. */
  readonly dueAt: Instant;
  readonly timeZone: string;
  /** It is no longer waited for. */
  readonly cancelled?: boolean;
  /** When its last event happened; absent: when the calendar is made. */
  readonly madeAt?: Instant;
}

export interface DueIcsWish {
  readonly language: Language;
  /** When it is made, epoch milliseconds. */
  readonly madeAt: Instant;
  /** The days are no longer waited for. */
  readonly cancelled: boolean;
  /** What the calendar is called. */
  readonly name?: string;
  /** What is held, with an hour and an end. */
  readonly meetings?: readonly (MeetingInCalendar & MeetingStand)[];
}

/** Days that assignments are due on, as an iCalendar (RFC 5545); the UID is what is due. Pure; throws nothing. */
export function dueIcs(events: readonly DueEvent[], wish: DueIcsWish): string {
  const { language, madeAt, cancelled, name, meetings = [] } = wish;
  const calendar = ical({
    ...(name === undefined ? {} : { name }),
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Ky Han', product: 'kyhan', language: language.toUpperCase() },
  });
  for (const event of events) {
    const { id, sequence, summary, description, url, dueOn, dueAt, timeZone } = event;
    calendar.createEvent({
      ...eventDay(localDate(dueAt, timeZone) === dueOn ? { on: dueOn, at: dueAt } : { on: dueOn }),
      id: `${id}@kyhan`,
      sequence,
      stamp: new Date(event.madeAt ?? madeAt),
      summary,
      description,
      url,
      ...(cancelled || event.cancelled ? { status: ICalEventStatus.CANCELLED } : {}),
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    });
  }
  for (const meeting of meetings) calendar.createEvent(meetingEvent(meeting, meeting));
  return calendar.toString();
}
