import { ASSIGNMENT_STATUSES } from '@kyhan/engine';
import { z } from 'zod';
import { keptText } from './values/kept-text.js';
import { noticeKind, noticeState } from './notice-answer.js';
import { instant } from './values/instant.js';

export const statusQuery = z.strictObject({ plan: keptText.exactOptional() });

/** Where everything stands, in numbers; findings are counted for all plans. */
export const statusAnswer = z
  .object({
    /** Plan time. */
    now: instant,
    plans: z.array(z.object({ slug: z.string(), version: z.int() })),
    cycles: z.object({ open: z.int(), closed: z.int() }),
    assignments: z.object({
      total: z.int(),
      byStatus: z.partialRecord(z.enum(ASSIGNMENT_STATUSES), z.int()),
      onTime: z.int(),
      late: z.int(),
      nil: z.int(),
      /** Of those that were escalated under the timetable in force. */
      escalated: z.int(),
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
