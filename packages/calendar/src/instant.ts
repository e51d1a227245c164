import { TZDate } from '@date-fns/tz';
import { addDays } from './plain-date.js';
import type { Instant, PlainDate } from './rules.js';

/** Local midnight at which the date begins in the zone. */
export function startOfDay(date: PlainDate, zone: string): Instant {
  return instantAt(date, '00:00', zone);
}

/** The instant (exclusive) at which the date is over in the zone: the next local midnight. */
export function endOfDay(date: PlainDate, zone: string): Instant {
  return startOfDay(addDays(date, 1), zone);
}

/**
 * The instant of a local time `HH:MM`. A time that does not exist (clocks put forward) is the first instant
 * after the gap; one that comes twice is the later, so that a deadline never falls early.
 */
export function instantAt(date: PlainDate, time: string, zone: string): Instant {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const wanted = Date.UTC(year, month - 1, day, hour, minute);
  const candidates = offsetsAround(wanted, zone).map((offset) => wanted - offset);
  const exact = candidates.filter((at) => at + utcOffset(at, zone) === wanted);
  return exact.length > 0 ? Math.max(...exact) : endOfGap(Math.min(...candidates), Math.max(...candidates), zone);
}

/** Offset of the zone from UTC at an instant, milliseconds; east is positive. */
export function utcOffset(at: Instant, zone: string): number {
  return -new TZDate(at, zone).getTimezoneOffset() * 60_000;
}

/** The local date of an instant. */
export function localDate(at: Instant, zone: string): PlainDate {
  return new Date(at + utcOffset(at, zone)).toISOString().slice(0, 10);
}

/** ISO 8601 with the zone's offset, to the second: `2023-12-26T00:00:00+07:00`. */
export function isoInstant(at: Instant, zone: string): string {
  const offset = utcOffset(at, zone);
  const minutes = Math.abs(offset) / 60_000;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const sign = offset < 0 ? '-' : '+';
  return `${new Date(at + offset).toISOString().slice(0, 19)}${sign}${two(minutes / 60)}:${two(minutes % 60)}`;
}

const DAY_MS = 86_400_000;

/** The offsets in force a day before and a day after: around a change of clocks they differ. */
function offsetsAround(wanted: number, zone: string): number[] {
  return [...new Set([utcOffset(wanted - DAY_MS, zone), utcOffset(wanted + DAY_MS, zone)])];
}

/** The change of clocks between two instants, by halving. */
function endOfGap(before: Instant, after: Instant, zone: string): Instant {
  let [low, high] = [before, after];
  const old = utcOffset(low, zone);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (utcOffset(middle, zone) === old) low = middle;
    else high = middle;
  }
  return high;
}
