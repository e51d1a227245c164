import { UTCDateMini } from '@date-fns/utc/date/mini';
import { millisecondsInDay } from 'date-fns/constants';
import type { DayNumber } from './day-number.js';

/**
 * A day as date-fns takes it: midnight in UTC. With a plain Date its functions reckon in the zone of the process; with
 * a TZDate of UTC they take twenty times as long, and its setters still pass through that zone.
 */
export function utcDate(day: DayNumber): Date {
  return new UTCDateMini(day * millisecondsInDay);
}

/** The number of a day that `utcDate` made, or that date-fns made of one; NaN where it is none. */
export function dayOfDate(date: Date): DayNumber {
  return date.getTime() / millisecondsInDay;
}
