import { isPlainDate } from '@kyhan/calendar';

/** The year first, as it is written here, with other signs or without zeros. */
const YEAR_FIRST = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/;
/** The day first, as offices write it. */
const DAY_FIRST = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/;

/**
 * The date `YYYY-MM-DD` that someone most likely meant who wrote it in another form: `31/10/2022`, `2022-3-1`; the
 * last day of its month where the month is not that long. Undefined where it is no date at all. Pure; throws nothing.
 */
export function dateMeant(written: string): string | undefined {
  const [, year = '', month = '', day = ''] =
    YEAR_FIRST.exec(written) ?? turned(DAY_FIRST.exec(written)) ?? [];
  if (year === '') return undefined;
  for (let last = Number(day); last > Number(day) - 4 && Number(day) <= LONGEST_MONTH; last -= 1) {
    const date = `${year}-${twoDigits(month)}-${twoDigits(String(last))}`;
    if (isPlainDate(date)) return date;
  }
  return undefined;
}

const LONGEST_MONTH = 32;

function turned(match: RegExpExecArray | null): readonly string[] | undefined {
  if (match === null) return undefined;
  const [whole, day = '', month = '', year = ''] = match;
  return [whole, year, month, day];
}

function twoDigits(part: string): string {
  return part.padStart(2, '0');
}
