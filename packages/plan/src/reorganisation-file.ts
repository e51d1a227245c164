import { isPlainDate } from '@kyhan/calendar';
import { z } from 'zod';
import { unitFile } from './plan-file.js';

/** The reorganisation file as it is written; strict, so that a slip of the pen is found. */

const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'ID');
const date = z.string().refine(isPlainDate, 'DATE').meta({ format: 'date' });

/** The first day of the new order, and the paper that orders it. */
const event = { effective: date, decision: text.optional() };

const reorganisationEvent = z.union(
  [
    z.strictObject({ ...event, rename: id, into: id }),
    z.strictObject({ ...event, merge: z.array(id).min(1), into: id }),
    z.strictObject({
      ...event,
      split: id,
      into: z.array(z.strictObject({ unit: id, scope: id.optional() })).min(2),
    }),
    z.strictObject({ ...event, dissolve: id }),
  ],
  'REORGANISATION',
);

/** What happens to units on which day, beside the plan file that names it. */
export const reorganisationFile = z.strictObject({
  /** The plan file beside it. */
  planFile: text,
  /** Units that begin with it. */
  units: z.array(unitFile).min(1).optional(),
  events: z.array(reorganisationEvent).min(1),
});

export type ReorganisationFile = z.infer<typeof reorganisationFile>;
export type ReorganisationEvent = ReorganisationFile['events'][number];
