import type { PapersAnswer, Untold } from '@kyhan/contracts';
import type { PaperKind } from '@kyhan/plan';
import { listOfficePapers, type OfficePaper, type Register } from '@kyhan/register';
import type { AskedPapers } from './drafted-paper.js';

/** What became of a paper; `at` is plan time, epoch milliseconds. */
export type PaperOutcome = NonNullable<Untold<PapersAnswer>['papers'][number]['settled']>;

/**
 * What became of the papers of a kind and period, by their ids.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function paperOutcomes(
  register: Register,
  kind: PaperKind,
  { plan: { slug: planSlug }, period: { key: periodKey } }: AskedPapers,
): Promise<ReadonlyMap<string, PaperOutcome>> {
  const settled = await listOfficePapers(register, { of: [{ planSlug, kind, periodKey }] });
  return new Map(settled.map((one) => [one.paperId, paperOutcome(one)]));
}

function paperOutcome({ isIssued, document, reason, actor, at }: OfficePaper): PaperOutcome {
  return {
    isIssued,
    actor,
    at,
    ...(document === undefined ? {} : { document }),
    ...(reason === undefined ? {} : { reason }),
  };
}
