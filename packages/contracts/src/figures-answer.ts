import { z } from 'zod';
import { assignmentsQuery } from './assignment-answer.js';
import { COUNTED_FIGURES, type CountedFigure } from './listed-figure.js';
import { rateAnswer } from './rate-answer.js';
import { day } from './values/day.js';
import { inBoth } from './values/in-both.js';
import { keptText } from './values/kept-text.js';
import { pagingAnswer, pagingQuery } from './values/paging-query.js';

/** By what figures are told apart. */
export const FIGURE_TABLES = ['period', 'unit'] as const;
export type FigureTable = (typeof FIGURE_TABLES)[number];

export const figuresQuery = z.strictObject({
  plan: keptText,
  /** Of this obligation each cycle is a period; of all of them each month in which cycles fall due. */
  obligation: keptText.exactOptional(),
  /** Due days of cycles, both inclusive; unless asked for, the months of a year back from today. */
  from: day.exactOptional(),
  to: day.exactOptional(),
  by: z.enum(FIGURE_TABLES).default('period'),
  ...pagingQuery,
});

const figures = Object.fromEntries(COUNTED_FIGURES.map((name) => [name, z.int()])) as {
  readonly [Name in CountedFigure]: z.ZodInt;
};

/** What is counted, and the rates that follow from it with what they divide by. */
const counted = { figures: z.object(figures), rates: z.object({ onTime: rateAnswer, done: rateAnswer }) };

const { plan, obligation, cycle, unit, cycleDueFrom, cycleDueTo } = assignmentsQuery.shape;

/** How a plan was carried out; bodies that are only asked are in none of it. */
export const figuresAnswer = z
  .object({
    planSlug: z.string(),
    obligationId: z.string().exactOptional(),
    from: day,
    to: day,
    by: z.enum(FIGURE_TABLES),
    rows: z.array(
      z.object({
        /** Of a unit or a cycle its id; of a month `YYYY-MM`. */
        key: z.string(),
        name: inBoth,
        ...counted,
        /** What the list of assignments is asked for that has just what is counted here. */
        filter: z.object({ plan, obligation, cycle, unit, cycleDueFrom, cycleDueTo }),
      }),
    ),
    /** Of all rows, also of those on other pages. */
    sum: z.object(counted),
    ...pagingAnswer,
  })
  .meta({ id: 'Figures' });

export type FiguresAnswer = z.infer<typeof figuresAnswer>;
