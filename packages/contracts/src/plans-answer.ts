import { z } from 'zod';
import { inBoth } from './values/in-both.js';
import { day } from './values/day.js';
import { pagingAnswer, pagingQuery } from './values/paging-query.js';

export const plansQuery = z.strictObject(pagingQuery);

/** The newest version of each plan that was applied, by slug. */
export const plansAnswer = z
  .object({
    plans: z.array(
      z.object({
        slug: z.string(),
        /** Its number and sign. */
        plan: z.string(),
        title: inBoth,
        version: z.int(),
        /** Cycles that fell due before this day are not opened after the fact. */
        keptFrom: day,
      }),
    ),
    ...pagingAnswer,
  })
  .meta({ id: 'Plans' });

export type PlansAnswer = z.infer<typeof plansAnswer>;

export const planWishBody = z
  .strictObject({
    /** As `readPlan` gives it; it is checked as its file would be. */
    plan: z.record(z.string(), z.unknown()),
    /** Open cycles follow changed rules too. */
    moveOpen: z.boolean().default(false),
  })
  .meta({ id: 'PlanWish' });

export const planApplicationBody = planWishBody
  .extend({
    /** The version that the changes were looked at against; null: none was applied. */
    onVersion: z.int().nullable().exactOptional(),
    /** From its first moment on no unit is written to about it until the end of that day. */
    silentTo: day.exactOptional(),
  })
  .meta({ id: 'PlanApplication' });
