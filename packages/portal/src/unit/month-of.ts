import { addDays, localDate, weekday } from '@kyhan/calendar';

/** A month, `YYYY-MM`, and the whole weeks that it lies in, from Monday on. */
export interface MonthView {
  readonly month: string;
  readonly before: string;
  readonly after: string;
  readonly weeks: readonly (readonly string[])[];
}

const MONTH = /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/;

/** The month that was asked for, or the one of now (plan time); what is no month is none. Pure; throws nothing. */
export function monthOf(asked: string | undefined, now: number, zone: string): MonthView {
  const month = asked !== undefined && MONTH.test(asked) ? asked : localDate(now, zone).slice(0, 7);
  const first = `${month}-01`;
  const after = addDays(first, 31).slice(0, 7);
  const last = addDays(`${after}-01`, -1);
  const weeks: string[][] = [];
  for (let monday = addDays(first, 1 - weekday(first)); monday <= last; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, day) => addDays(monday, day)));
  return { month, before: addDays(first, -1).slice(0, 7), after, weeks };
}
