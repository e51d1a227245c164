import type { Period } from '@kyhan/calendar';
import type { DraftedPaper, NamedPaper } from '@kyhan/api';
import type { PaperKind, Plan } from '@kyhan/plan';
import type { PostedOutcome } from './posted-outcome.js';
import type { PageFrame } from '../shared/page.js';

/** What the page of drafted papers shows. */
export interface OfficePapersProps {
  readonly frame: PageFrame;
  /** All that can be chosen. */
  readonly plans: readonly Plan[];
  readonly plan: Plan;
  readonly kind: PaperKind;
  readonly period: Period;
  /** Of letters that urge: to this unit alone. */
  readonly unitId: string | undefined;
  /** Plan time, epoch milliseconds. */
  readonly now: number;
  /** All that there are to be drafted, and the one of them that is shown. */
  readonly papers: readonly NamedPaper[];
  readonly shown: DraftedPaper | undefined;
  /** What became of what was just sent; a sentence. */
  readonly outcome: string | undefined;
  /** What was written and could not be kept. */
  readonly posted: PostedOutcome | undefined;
}
