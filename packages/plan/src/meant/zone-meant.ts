import { nearestName } from './nearest-name.js';

/** The zone of Vietnam, which lists of zones know by an older name. */
const VIETNAM = 'Asia/Ho_Chi_Minh';
const VIETNAM_OTHERWISE = /^((GMT|UTC)?\+0?7(:?00)?|ICT|.*(ha ?noi|viet ?nam|sai ?gon|da ?nang).*)$/i;

/**
 * The IANA time zone that someone most likely meant: by its whole name, or by its city alone. Undefined where none
 * is near. Pure; throws nothing.
 */
export function zoneMeant(written: string): string | undefined {
  const plain = written
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/[_-]/g, ' ');
  if (VIETNAM_OTHERWISE.test(plain.trim())) return VIETNAM;
  const zones = [VIETNAM, ...Intl.supportedValuesOf('timeZone')];
  const whole = nearestName(written, zones);
  if (whole !== undefined) return whole;
  const cities = new Map(zones.map((zone) => [cityOf(zone), zone]));
  const city = nearestName(cityOf(written), cities.keys());
  return city === undefined ? undefined : cities.get(city);
}

function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1);
}
