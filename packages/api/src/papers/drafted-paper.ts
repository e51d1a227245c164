import type { Period } from '@kyhan/calendar';
import type { PapersAnswer } from '@kyhan/contracts';
import type { Reach } from '@kyhan/engine';
import type { Plan } from '@kyhan/plan';

/** Which papers; as of when: plan time, epoch milliseconds. */
export interface AskedPapers {
  /** The newest version. */
  readonly plan: Plan;
  readonly period: Period;
  /** Of letters that urge: to this unit alone. */
  readonly unitId?: string | undefined;
  readonly within: readonly Reach[];
  readonly now: number;
}

/** A paper that is drafted from the register, in both languages. */
export type DraftedPaper = PapersAnswer['papers'][number];
