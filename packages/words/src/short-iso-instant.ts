import { shortDate } from './official-date.js';

/**
 * `05/02/2027 14:05`, for tables: an instant as the API writes it, in the zone whose offset it carries.
 * @param written ISO 8601 with offset, such as `2027-02-05T14:05:00+07:00`
 * @throws RangeError where that is no date
 */
export function shortIsoInstant(written: string): string {
  return `${shortDate(written.slice(0, 10))} ${written.slice(11, 16)}`;
}
