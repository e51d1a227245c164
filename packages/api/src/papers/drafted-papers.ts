import { addDays, localDate, periodsEndingIn, type Period } from '@kyhan/calendar';
import { paperPeriod, type PaperOutcome, type Untold } from '@kyhan/contracts';
import type { PaperKind, Plan } from '@kyhan/plan';
import type { PortalDependencies } from '../portal-dependencies.js';
import { RESULTS_PAPER_ID } from '@kyhan/plan/ids';
import type { AskedPapers, DraftedPaper, NamedPaper } from './drafted-paper.js';
import { draftedResults } from './drafted-results.js';
import { draftedUrging } from './drafted-urging.js';
import { paperOutcomes } from './paper-outcomes.js';
import { urgingLetters } from './urging-letters.js';

/**
 * The one place where papers come from, for pages, files, the API and the command line alike.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function draftedPapers(
  { register }: Pick<PortalDependencies, 'register'>,
  kind: PaperKind,
  asked: AskedPapers,
): Promise<readonly DraftedPaper[]> {
  const papers =
    kind === 'urging' ? await draftedUrging(register, asked) : [await draftedResults(register, asked)];
  return withOutcomes(papers, await paperOutcomes(register, kind, asked));
}

/**
 * Which papers there are to be drafted, and how much each would name, without drafting any.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function namedPapers(
  { register }: Pick<PortalDependencies, 'register'>,
  kind: PaperKind,
  asked: AskedPapers,
): Promise<readonly NamedPaper[]> {
  const papers = kind === 'urging' ? await urgingLetters(register, asked) : [{ paperId: RESULTS_PAPER_ID }];
  return withOutcomes(papers, await paperOutcomes(register, kind, asked));
}

function withOutcomes<Paper extends { readonly paperId: string }>(
  papers: readonly Paper[],
  outcomes: ReadonlyMap<string, Untold<PaperOutcome>>,
) {
  return papers.map((paper) => {
    const settled = outcomes.get(paper.paperId);
    return settled === undefined ? paper : { ...paper, settled };
  });
}

/**
 * The period of a key; of none, the week or month of today in the plan's zone: that for a letter that urges, this for
 * results. `now` is plan time, epoch milliseconds. Pure; throws nothing.
 */
export function papersPeriod(kind: PaperKind, { key, plan, now }: AskedPeriod): Period {
  const asked = key === undefined ? undefined : paperPeriod(key);
  if (asked !== undefined) return asked;
  const today = localDate(now, plan.timeZone);
  const type = kind === 'urging' ? 'week' : 'month';
  const [present] = periodsEndingIn({ type }, { from: today, to: addDays(today, LONGEST) });
  return present ?? { key: today, from: today, to: today };
}

/** Days of a month. */
const LONGEST = 31;

interface AskedPeriod {
  readonly key?: string | undefined;
  readonly plan: Plan;
  readonly now: number;
}
