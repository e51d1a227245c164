import { CALENDAR_PERIODS } from '@kyhan/calendar';
import { z } from 'zod';
import { fileValues } from './file-values.js';
import { WEEKDAY_NAMES } from './weekday-names.js';

/** What may stand under `period` (plan-format, "Period" and "Periods"). */

const { date, id, month, text } = fileValues;

const dayOfMonth = z.int().min(1).max(31);
const closing = z.union([dayOfMonth, z.literal('last')]);
const own = closing.optional();
/** One day of every month, or one for some months and another for the rest. */
const cutOff = z
  .union(
    [
      dayOfMonth,
      z.strictObject({
        default: closing,
        1: own,
        2: own,
        3: own,
        4: own,
        5: own,
        6: own,
        7: own,
        8: own,
        9: own,
        10: own,
        11: own,
        12: own,
      }),
    ],
    'CUT_OFF',
  )
  .optional();
const startMonth = month.optional();

const every = z.union(
  [
    z.strictObject({ months: z.int().min(1).max(60) }),
    z.strictObject({ weeks: z.int().min(1).max(52) }),
    z.strictObject({ days: z.int().min(1).max(366) }),
  ],
  'EVERY',
);

/** Each longer than the one before: they are told apart by their length. */
const cumulative = z
  .array(month)
  .min(1)
  .refine((months) => months.every((one, i) => i === 0 || one > (months[i - 1] ?? 0)), 'CUMULATIVE');

/** One unit in one period of its own. */
export const scheduleRowFile = z.strictObject({
  unit: id,
  period: z.string().regex(/^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/, 'PERIOD_KEY'),
  from: date,
  to: date,
  due: date.optional(),
  opens: date.optional(),
});

export const periodFile = z.union(
  [
    z.enum([...CALENDAR_PERIODS, 'week', 'on-request']),
    z.strictObject({ type: z.literal('month'), cutOff }),
    z.strictObject({ type: z.enum(CALENDAR_PERIODS).exclude(['month']), cutOff, startMonth }),
    z.strictObject({ type: z.literal('week'), startsOn: z.enum(WEEKDAY_NAMES).optional() }),
    z.strictObject({ every, from: date }),
    z.strictObject({ cumulative, startMonth, cutOff }),
    z.strictObject({ dates: z.array(date).min(1) }),
    // The path of a CSV file, or its lines.
    z.strictObject({ schedule: z.union([text, z.array(scheduleRowFile).min(1)], 'SCHEDULE') }),
  ],
  'PERIOD',
);

export type PeriodFile = z.infer<typeof periodFile>;
export type ScheduleRowFile = z.infer<typeof scheduleRowFile>;
