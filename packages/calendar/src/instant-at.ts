import { KyhanError } from '@kyhan/errors';
import { millisecondsInDay, millisecondsInMinute, minutesInHour } from 'date-fns/constants';
import { LISTED_DAYS, listedAnswers } from './listed-answers.js';
import { dayNumber, plainDate } from './plain-date.js';
import type { DayNumber, PlainDate } from './day-number.js';
import type { Instant } from './instant.js';
import { utcOffset } from './utc-offset.js';

/**
 * The first instant of a date in an IANA zone; after the gap where clocks skip midnight.
 * @throws KyhanError DATE_INVALID, ZONE_UNKNOWN
 */
export function startOfDay(date: PlainDate, zone: string): Instant {
  return midnight(dayNumber(date), zone);
}

/**
 * The instant at which a date is over: the first of the next one, exclusive (design, "Time").
 * @throws KyhanError DATE_INVALID, ZONE_UNKNOWN
 */
export function endOfDay(date: PlainDate, zone: string): Instant {
  return midnight(dayNumber(date) + 1, zone);
}

/** Midnights by zone: the cycles of a plan open and fall due on the same few thousand days. */
const midnights = new Map<string, (day: DayNumber) => Instant>();
/** The zone asked for last: a plan has one. */
let latestZone: string | undefined;
let latestMidnights: (day: DayNumber) => Instant;

/** The first instant of a day by its number. @throws KyhanError ZONE_UNKNOWN */
export function midnight(day: DayNumber, zone: string): Instant {
  if (zone !== latestZone) {
    latestMidnights = midnightsOf(zone);
    latestZone = zone;
  }
  return latestMidnights(day);
}

function midnightsOf(zone: string): (day: DayNumber) => Instant {
  let known = midnights.get(zone);
  if (known === undefined) {
    known = listedAnswers((day) => Math.min(...instantsReading(day * millisecondsInDay, zone)), LISTED_DAYS);
    midnights.set(zone, known);
  }
  return known;
}

/**
 * The instant at which clocks of a zone show `HH:MM` on a date.
 * A time that does not exist is the first instant after the gap. A time that comes twice is the later one:
 * whoever still reads a time before the deadline on the wall is in time. `24:00` is the end of the day.
 * @throws KyhanError DATE_INVALID, TIME_INVALID, ZONE_UNKNOWN
 */
export function instantAt(date: PlainDate, time: string, zone: string): Instant {
  if (time === '24:00') return endOfDay(date, zone);
  const reading = dayNumber(date) * millisecondsInDay + minuteOfDay(time) * millisecondsInMinute;
  return Math.max(...instantsReading(reading, zone));
}

/** The date that calendars of a zone show at an instant. @throws KyhanError ZONE_UNKNOWN */
export function localDate(instant: Instant, zone: string): PlainDate {
  return plainDate(Math.floor((instant + utcOffset(instant, zone)) / millisecondsInDay));
}

/**
 * ISO 8601 with seconds and offset, for instance `2026-12-26T00:00:00+07:00`. A preview tells a hundred thousand of
 * them, and a TZDate takes ten times as long to be made and written.
 * @throws KyhanError ZONE_UNKNOWN
 */
export function isoInstant(instant: Instant, zone: string): string {
  const offset = utcOffset(instant, zone);
  const minutes = Math.round(Math.abs(offset) / millisecondsInMinute);
  const [hour, minute] = [Math.floor(minutes / minutesInHour), minutes % minutesInHour].map((part) =>
    String(part).padStart(2, '0'),
  );
  const local = new Date(Math.floor((instant + offset) / 1000) * 1000).toISOString().slice(0, 19);
  return `${local}${offset < 0 ? '-' : '+'}${hour}:${minute}`;
}

function minuteOfDay(time: string): number {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (hour === undefined || minute === undefined) throw new KyhanError('TIME_INVALID', { value: time });
  return Number(hour) * minutesInHour + Number(minute);
}

/**
 * The one or two instants at which clocks show `reading` (as if UTC), or the end of the gap it falls in. A TZDate knows
 * one instant for a reading, the one that its own rule for gaps and repeated hours chooses.
 */
function instantsReading(reading: number, zone: string): Instant[] {
  const [before, after] = [
    utcOffset(reading - millisecondsInDay, zone),
    utcOffset(reading + millisecondsInDay, zone),
  ];
  if (before === after) return [reading - before];
  const shown = [reading - before, reading - after].filter((at) => at + utcOffset(at, zone) === reading);
  return shown.length > 0 ? shown : [endOfGap(reading - after, reading - before, zone)];
}

/** The instant of the change of clocks between two instants, found by halving; tzScan knows the full hour only. */
function endOfGap(before: Instant, after: Instant, zone: string): Instant {
  const late = utcOffset(after, zone);
  let [lower, upper] = [before, after];
  while (upper - lower > 1) {
    const middle = Math.floor((lower + upper) / 2);
    if (utcOffset(middle, zone) === late) upper = middle;
    else lower = middle;
  }
  return upper;
}
