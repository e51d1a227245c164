import ical, { ICalCalendarMethod } from 'ical-generator';
import type { Language } from '@kyhan/words';
import { meetingEvent, type MeetingInCalendar, type MeetingStand } from './meeting-event.js';

export interface MeetingIcsWish extends MeetingStand {
  readonly language: Language;
}

/** A meeting as an iCalendar (RFC 5545), to be sent with a letter. Pure; throws nothing. */
export function meetingIcs(event: MeetingInCalendar, { language, ...stand }: MeetingIcsWish): string {
  const calendar = ical({
    method: stand.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Ky Han', product: 'kyhan', language: language.toUpperCase() },
  });
  calendar.createEvent(meetingEvent(event, stand));
  return calendar.toString();
}
