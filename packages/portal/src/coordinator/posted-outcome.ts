import type { SettledPaperBody } from '@kyhan/contracts';
import { postedPaper, type PostedPaper } from './posted-paper.js';

/** What a form sends that says what became of a drafted paper. */
export type PostedOutcome = PostedPaper &
  Partial<Readonly<Record<'plan' | 'kind' | 'period' | 'paperId' | 'unit' | 'reason', string>>> & {
    readonly act?: 'issue' | 'leave-out';
  };

/** The same as the front door is asked; what was left empty says nothing. Pure; throws nothing. */
export function paperWish(posted: PostedOutcome): SettledPaperBody {
  const { plan = '', kind = '', period = '', paperId = '', reason = '', act, ...paper } = posted;
  const document = act === 'issue' ? postedPaper(paper) : {};
  return {
    plan,
    kind: kind as SettledPaperBody['kind'],
    period,
    paperId,
    ...document,
    ...(reason.trim() === '' ? {} : { reason }),
  };
}
