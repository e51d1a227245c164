import type { Period } from '@kyhan/calendar';
import type { PaperDraft, UrgedStanding } from '@kyhan/contracts';
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
export interface DraftedPaper {
  readonly paperId: string;
  /** Of a letter that urges the ids of what it names. */
  readonly assignments?: { readonly [Standing in UrgedStanding]: string[] };
  readonly paper: { readonly vi: PaperDraft; readonly en: PaperDraft };
}
