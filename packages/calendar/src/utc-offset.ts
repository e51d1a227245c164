import { tzOffset } from '@date-fns/tz';
import { KyhanError } from '@kyhan/errors';
import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import type { Instant } from './instant.js';

/** Offsets at UTC midnights by zone: asking Intl for each of a million instants would take seconds. */
const midnightOffsets = new Map<string, Map<number, number>>();

/**
 * Milliseconds to add to an instant to read local clocks of an IANA zone as if they stood at UTC.
 * @throws KyhanError ZONE_UNKNOWN
 */
export function utcOffset(instant: Instant, zone: string): number {
  const day = Math.floor(instant / millisecondsInDay);
  const before = midnightOffset(day, zone);
  // No zone changes its clocks and changes them back within a day.
  return before === midnightOffset(day + 1, zone) ? before : exactOffset(instant, zone);
}

function midnightOffset(day: number, zone: string): number {
  let offsets = midnightOffsets.get(zone);
  if (offsets === undefined) midnightOffsets.set(zone, (offsets = new Map()));
  let offset = offsets.get(day);
  if (offset === undefined) offsets.set(day, (offset = exactOffset(day * millisecondsInDay, zone)));
  return offset;
}

function exactOffset(instant: Instant, zone: string): number {
  const minutes = tzOffset(zone, new Date(instant));
  if (Number.isNaN(minutes)) throw new KyhanError('ZONE_UNKNOWN', { zone });
  return Math.round(minutes * millisecondsInMinute);
}
