import { DAY_REFERENCES, HOUR_REFERENCES, IF_MISSING, ROLLS } from '@kyhan/calendar';
import { z } from 'zod';
import { fileValues } from './file-values.js';
import { WEEKDAY_NAMES } from './weekday-names.js';

/** What may stand under `due`, `opens` and `anchor` (plan-format, "Due and other days" and "Days"). */

const { count, date, hours, month, text, time } = fileValues;

const roll = z.enum(ROLLS).optional();
const refined = { roll, time: time.optional(), exclusive: z.boolean().optional() };
const dated = {
  from: date.optional(),
  until: date.optional(),
  months: z.array(month).min(1).optional(),
};
const monthOffset = z.int().min(-60).max(60).optional();
const weekOffset = z.int().min(-60).max(60).optional();
const yearOffset = z.int().min(-10).max(10).optional();
const reference = z.enum(DAY_REFERENCES);
const nth = (limit: number) =>
  z
    .int()
    .min(-limit)
    .max(limit)
    .refine((n) => n !== 0, 'NTH');
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'MONTH_DAY');
/** Months of the moon have 29 or 30 days. */
const lunarDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|30)$/, 'MONTH_DAY');
const weekday = z.enum(WEEKDAY_NAMES);

function dayVariants<T extends z.ZodRawShape>(more: T) {
  return z.union(
    [
      z.strictObject({
        day: z.union([z.int().min(1).max(31), z.literal('last')]),
        monthOffset,
        ...refined,
        ...more,
      }),
      z.strictObject({ on: monthDay, yearOffset, ...refined, ...more }),
      z.strictObject({ lunar: lunarDay, yearOffset, ...refined, ...more }),
      z.strictObject({ workingDay: nth(31), monthOffset, ...refined, ...more }),
      z.strictObject({
        weekday,
        nth: nth(5),
        monthOffset,
        ifMissing: z.enum(IF_MISSING).optional(),
        ...refined,
        ...more,
      }),
      // Of a period of seven days, in which each weekday comes once.
      z.strictObject({ weekday, weekOffset, ...refined, ...more }),
      z.strictObject({ after: reference, workingDays: count, ...refined, ...more }),
      z.strictObject({ after: reference, days: count, ...refined, ...more }),
      z.strictObject({ before: reference, workingDays: count, ...refined, ...more }),
      z.strictObject({ before: reference, days: count, ...refined, ...more }),
      z.strictObject({ at: reference, ...refined, ...more }),
      // To the minute: nothing rolls, and the hour is its own.
      z.strictObject({ after: z.enum(HOUR_REFERENCES), hours, ...more }),
    ],
    'DAY',
  );
}

export const confirmedFile = z.strictObject({ by: text, on: date, note: text.optional() }).optional();
/** Who stands for a due day. */
const settled = { confirmed: confirmedFile, setBy: text.optional() };
export const dayFile = dayVariants({});
export const dueFile = z.union(
  [dayVariants(settled), z.array(dayVariants({ ...dated, ...settled })).min(1)],
  'DAY',
);

/** Of papers about a period: within it, or counted from an end of it. */
const end = z.enum(['period-start', 'cut-off']);
export const draftedFile = z.union(
  [
    z.strictObject({ weekday, weekOffset, roll }),
    z.strictObject({ day: z.union([z.int().min(1).max(31), z.literal('last')]), monthOffset, roll }),
    z.strictObject({ after: end, workingDays: count }),
    z.strictObject({ before: end, workingDays: count }),
    z.strictObject({ after: end, days: count, roll }),
    z.strictObject({ at: end, roll }),
  ],
  'DAY',
);

export type DayFile = z.infer<typeof dayFile>;
export type DueFile = z.infer<typeof dueFile>;
/** One of a list of due rules. */
export type DatedDueFile = Extract<DueFile, readonly unknown[]>[number];
