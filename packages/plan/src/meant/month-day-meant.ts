import { dateMeant } from './date-meant.js';

const LEAP_YEAR = '2024';

/**
 * The day of the year `MM-DD` that someone most likely meant: `20/12` and `20-12` are 20 December, `5-1` is 1 May.
 * Undefined where it is none. Pure; throws nothing.
 */
export function monthDayMeant(written: string): string | undefined {
  const [, one = '', sign = '', other = ''] = /^(\d{1,2})([-/. ])(\d{1,2})$/.exec(written) ?? [];
  // With our own sign the month comes first, unless there is no such month.
  const isMonthFirst = sign === '-' && Number(one) <= 12;
  const date = isMonthFirst ? `${LEAP_YEAR}-${one}-${other}` : `${other}-${one}`;
  return dateMeant(isMonthFirst ? date : `${LEAP_YEAR}-${date}`)?.slice('YYYY-'.length);
}
