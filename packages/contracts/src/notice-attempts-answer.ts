import { NOTICE_OUTCOMES } from '@kyhan/engine';
import { z } from 'zod';
import { factAnswer } from './event-answer.js';
import { noticeAnswer } from './notice-answer.js';
import { instant } from './values/instant.js';
import { pagingAnswer, pagingQuery } from './values/paging-query.js';

export const noticeAttemptsQuery = z.strictObject(pagingQuery);

/** A notice, every attempt to send it, and what its unit did then. */
const triedNotice = noticeAnswer
  .extend({
    tried: z.array(
      z.object({
        attempt: z.int(),
        outcome: z.enum(NOTICE_OUTCOMES),
        /** What the other side answered. */
        response: z.string(),
        claimedAt: instant,
        /** Absent where it did not leave. */
        sentAt: instant.exactOptional(),
        /** Of the very bytes that were handed over; absent where none were, or where that was not kept yet. */
        messageSha256: z.string().exactOptional(),
      }),
    ),
    /** Nobody watches who opens a letter. */
    opened: z.literal('unknown'),
    /** The first event of the unit's own after it had left; absent while there is none. */
    acted: z.object({ sequence: z.int(), at: instant, fact: factAnswer }).exactOptional(),
  })
  .meta({ id: 'TriedNotice' });

export type TriedNoticeAnswer = z.infer<typeof triedNotice>;

/** The newest first. */
export const noticeAttemptsAnswer = z
  .object({ notices: z.array(triedNotice), ...pagingAnswer })
  .meta({ id: 'TriedNotices' });
