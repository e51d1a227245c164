import type { Period } from '@kyhan/calendar';
import type { PaperOutcome, PapersAnswer, Untold } from '@kyhan/contracts';
import type { Reach } from '@kyhan/engine';
import type { Plan } from '@kyhan/plan';
import type { CountedLetter } from '@kyhan/register';

/** Which papers; as of when: plan time, epoch milliseconds. */
export interface AskedPapers {
  /** The newest version. */
  readonly plan: Plan;
  readonly period: Period;
  /** Of letters that urge: to this unit alone. */
  readonly unitId?: string | undefined;
  readonly within: readonly Reach[];
  readonly now: number;
  /** This paper alone. */
  readonly paperId?: string | undefined;
  /** A letter that urges names no more than so many that stand alike, the earliest due first, and says of how many. */
  readonly most?: number | undefined;
}

/** A paper that could be drafted, and how much it would name. */
export interface NamedPaper {
  readonly paperId: string;
  /** The body that it asks; absent in any other paper. */
  readonly askedUnitId?: string;
  /** Of a letter that urges. */
  readonly counts?: CountedLetter['counts'];
  /** What became of it; absent: it waits. */
  readonly settled?: Untold<PaperOutcome>;
}

/** A paper that is drafted from the register, in both languages. */
export type DraftedPaper = Omit<PapersAnswer['papers'][number], 'settled'> & {
  readonly settled?: Untold<PaperOutcome>;
};
