import type { PostponementBody } from '@kyhan/contracts';
import { postedPaper, type PostedPaper } from './posted-paper.js';

/** What the form of a postponement sends. */
export type PostedPostponement = PostedPaper &
  Partial<
    Readonly<
      Record<'cycleId' | 'postponementId' | 'from' | 'meetingOn' | 'onDayOff' | 'reason' | 'act', string>
    >
  >;

/** The same as the front door is asked; what was left empty says nothing. Pure; throws nothing. */
export function postponementWish(posted: PostedPostponement): PostponementBody {
  const { cycleId = '', postponementId = '', from = '', meetingOn = '', reason = '', onDayOff } = posted;
  return {
    cycleId,
    postponementId,
    meetingOn,
    reason,
    ...(from === '' ? {} : { from }),
    ...(onDayOff === undefined ? {} : { onDayOff: true as const }),
    ...postedPaper(posted),
    dryRun: posted.act === 'preview',
  };
}
