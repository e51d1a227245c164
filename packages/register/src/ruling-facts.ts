import type { PlannedRuling } from '@kyhan/contracts';

/** What a person or a version of the plan wishes, without the ids and texts that have columns of their own. */
export type RulingFacts = Omit<
  PlannedRuling,
  'assignmentId' | 'rulingId' | 'reason' | 'ruling' | keyof RulingGround
> & {
  /** `transfer`: as of 0.2, a hand-over. */
  readonly ruling: PlannedRuling['ruling'] | 'transfer';
};

/** On which paper a ruling rests, and who granted it. */
export type RulingGround = Pick<PlannedRuling, 'document' | 'grantor'>;
