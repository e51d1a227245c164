import { ASSIGNMENT_STATUSES, FIGURE_NAMES, type Figures } from '@kyhan/engine';
import { z } from 'zod';
import { keptText } from './values/kept-text.js';
import { noticeKind, noticeState } from './notice-answer.js';
import { rateAnswer } from './rate-answer.js';
import { instant } from './values/instant.js';

/** What each counts, and what adds up to what, stands beside its name in the engine (`FIGURE_NAMES`). */
const figures = Object.fromEntries(FIGURE_NAMES.map((name) => [name, z.int()])) as {
  readonly [Name in keyof Figures]: z.ZodInt;
};

export const statusQuery = z.strictObject({ plan: keptText.exactOptional() });

/** Where everything stands, in numbers; findings are counted for all plans. */
export const statusAnswer = z
  .object({
    /** Plan time. */
    now: instant,
    plans: z.array(z.object({ slug: z.string(), version: z.int() })),
    /** Drafts wait for their coordinator, and are not open yet. */
    cycles: z.object({ open: z.int(), closed: z.int(), draft: z.int() }),
    assignments: z.object({
      ...figures,
      /** Of all, also of bodies that are only asked. */
      byStatus: z.partialRecord(z.enum(ASSIGNMENT_STATUSES), z.int()),
      rates: z.object({ onTime: rateAnswer, done: rateAnswer }),
    }),
    notices: z.array(
      z.object({ kind: noticeKind, state: noticeState, count: z.int(), unknownCount: z.int() }),
    ),
    submissions: z.int(),
    untakenSubmissions: z.int(),
    openFindings: z.int(),
  })
  .meta({ id: 'Status' });

export type StatusAnswer = z.infer<typeof statusAnswer>;
