import { TARGET_FORECAST_KINDS } from '@kyhan/engine';
import { z } from 'zod';
import { day } from '../values/day.js';
import { inBoth } from '../values/in-both.js';
import { instant } from '../values/instant.js';
import { keptText } from '../values/kept-text.js';

export const coverageQuery = z.strictObject({
  /** Unless asked for, today of the plan. */
  on: day.exactOptional(),
  unit: keptText.exactOptional(),
});

const counted = {
  onRoster: z.int(),
  trained: z.int(),
  /** Null where nobody is on the roster. */
  percent: z.number().nullable(),
};

const unitCoverage = z.object({
  unit: z.string(),
  unitName: inBoth,
  ...counted,
});

const forecast = z.object({
  kind: z.enum(TARGET_FORECAST_KINDS),
  on: day.exactOptional(),
  months: z.int().exactOptional(),
  isInTime: z.boolean().exactOptional(),
});

const targetCoverage = z.object({
  obligation: z.string(),
  target: z.string(),
  title: inBoth,
  roster: z.string(),
  wanted: z.number(),
  by: day,
  count: z.enum(['people', 'heads']),
  /** The day whose roster is the denominator. */
  measuredOn: day,
  /** When the roster was told last; absent: never. */
  toldAt: instant.exactOptional(),
  ...counted,
  isReached: z.boolean(),
  /** Absent for who sees some units alone. */
  forecast: forecast.exactOptional(),
  units: z.array(unitCoverage),
});

const session = z.object({
  session: z.string(),
  obligation: z.string(),
  obligationTitle: inBoth,
  rosters: z.array(z.string()),
  on: day,
  hours: z.number(),
  capacity: z.int().exactOptional(),
  place: z.string().exactOptional(),
  isCancelled: z.boolean(),
  /** Of all units. */
  nominated: z.int(),
  attended: z.int(),
});

/** How far the training of a plan has come on a day, as far as whoever asks may see; nobody is named. */
export const coverageAnswer = z
  .object({
    planSlug: z.string(),
    on: day,
    targets: z.array(targetCoverage),
    sessions: z.array(session),
  })
  .meta({ id: 'TrainingCoverage' });
export type CoverageAnswer = z.infer<typeof coverageAnswer>;
