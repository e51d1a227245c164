import type { RulingWish } from '@kyhan/contracts';

/** What a lead sends who has read a contribution. */
export type PostedContribution = Partial<
  Readonly<Record<'contribution' | 'version' | 'rulingId' | 'ruling' | 'reason' | 'newDueOn', string>>
>;

/** The same as the front door is asked, which refuses what is no ruling; what was left empty says nothing. Pure; throws nothing. */
export function contributionWish(posted: PostedContribution): RulingWish {
  const { contribution = '', version, rulingId = '', ruling = '', reason = '', newDueOn = '' } = posted;
  return {
    assignmentId: contribution,
    rulingId,
    ruling: ruling as RulingWish['ruling'],
    ...(version === undefined ? {} : { version: Number(version) }),
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    ...(newDueOn === '' ? {} : { newDueOn }),
  };
}
