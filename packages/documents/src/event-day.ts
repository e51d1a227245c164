import { addDays, type Instant, type PlainDate } from '@kyhan/calendar';

/** An event must end later than it begins (RFC 5545, 3.6.1): it is shown so long from the instant that is due. */
const SHOWN_MS = 30 * 60 * 1000;

/**
 * When an event is: a day, or where an hour is given from that instant on, in UTC. All-day events end, exclusively, on
 * the day after. Pure; throws nothing.
 */
export function eventDay({ on, at }: { readonly on: PlainDate; readonly at?: Instant }) {
  if (at !== undefined) return { start: new Date(at), end: new Date(at + SHOWN_MS) };
  return { start: utcMidnight(on), end: utcMidnight(addDays(on, 1)), allDay: true };
}

function utcMidnight(date: PlainDate): Date {
  return new Date(`${date}T00:00:00Z`);
}
