import { addDays, type Instant, type PlainDate } from '@kyhan/calendar';

/**
 * When an event is: a day, or where an hour is given that instant, in UTC. All-day events end, exclusively, on the day
 * after. Pure; throws nothing.
 */
export function eventDay({ on, at }: { readonly on: PlainDate; readonly at?: Instant }) {
  if (at !== undefined) return { start: new Date(at), end: new Date(at) };
  return { start: utcMidnight(on), end: utcMidnight(addDays(on, 1)), allDay: true };
}

function utcMidnight(date: PlainDate): Date {
  return new Date(`${date}T00:00:00Z`);
}
