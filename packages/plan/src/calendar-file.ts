import { DAY_OFF_KINDS, DAY_STATUSES, isPlainDate } from '@kyhan/calendar';
import { z } from 'zod';

/** The calendar file and the override file as they are written; strict, so that a slip of the pen is found. */

const text = z.string().trim().min(1);
const words = z.strictObject({ vi: text, en: text });
const date = z.string().refine(isPlainDate, 'DATE').meta({ format: 'date' });
const year = z.int().min(1900).max(2200);
const years = z.strictObject({ from: year, to: year });
const status = z.enum(DAY_STATUSES);

const daysOff = z.array(
  z.strictObject({
    on: date,
    name: words,
    kind: z.enum(DAY_OFF_KINDS),
    status,
    source: text.optional(),
  }),
);

const workedWeekendDays = z.array(
  z.strictObject({ on: date, insteadOf: date.optional(), status, source: text.optional() }),
);

/** A row of holidays longer than this is no holiday. */
const neighbours = z.int().min(0).max(15);

const yearlyHoliday = z.strictObject({
  name: words,
  on: z.union(
    [
      z.strictObject({ solar: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'MONTH_DAY') }),
      z.strictObject({ lunar: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|30)$/, 'MONTH_DAY') }),
    ],
    'HOLIDAY',
  ),
  daysBefore: neighbours.optional(),
  daysAfter: neighbours.optional(),
  withNeighbour: z.boolean().optional(),
  compensated: z.boolean(),
  since: year.optional(),
  source: text,
});

/** Calendar file: the same content as the built-in calendar. */
export const calendarFile = z.strictObject({
  name: text,
  weekend: z.array(z.int().min(1).max(7)),
  announcedYears: years,
  listedYears: z.array(year).optional(),
  daysOff,
  workedWeekendDays,
  workedAfterAll: z.array(date).optional(),
  yearlyHolidays: z.array(yearlyHoliday).optional(),
});

/** Override file: what an administrator corrects or adds to a calendar. */
export const calendarOverrideFile = z.strictObject({
  name: text,
  announcedYears: years.optional(),
  daysOff: daysOff.optional(),
  workedWeekendDays: workedWeekendDays.optional(),
  workedAfterAll: z.array(date).optional(),
});

export type CalendarFile = z.infer<typeof calendarFile>;
export type CalendarOverrideFile = z.infer<typeof calendarOverrideFile>;
