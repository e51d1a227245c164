import type { DraftActBody } from '@kyhan/contracts';
import { postedPaper, type PostedPaper } from './posted-paper.js';

/** What a form of a draft sends. */
export type PostedDraft = PostedPaper &
  Partial<Readonly<Record<'cycleId' | 'act' | 'reason' | 'dueOn' | 'onDayOff', string>>>;

/** The same as the front door is asked; what was left empty says nothing. Pure; throws nothing. */
export function postedDraftAct({
  cycleId = '',
  act = '',
  reason = '',
  ...more
}: PostedDraft): Partial<DraftActBody> {
  const { dueOn = '', onDayOff, ...paper } = more;
  return {
    cycleId,
    act: act as DraftActBody['act'],
    ...(reason.trim() === '' ? {} : { reason }),
    ...(dueOn === '' ? {} : { dueOn }),
    ...(dueOn === '' || onDayOff === undefined ? {} : { onDayOff: true }),
    ...postedPaper(paper),
  };
}
