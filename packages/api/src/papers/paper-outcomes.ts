import type { PaperOutcome, Untold } from '@kyhan/contracts';
import type { PaperKind } from '@kyhan/plan';
import { listOfficePapers, type Register } from '@kyhan/register';
import type { AskedPapers } from './drafted-paper.js';

/**
 * What became of the papers of a kind and period, by their ids; instants are plan time, epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function paperOutcomes(
  register: Register,
  kind: PaperKind,
  { plan: { slug: planSlug }, period: { key: periodKey } }: AskedPapers,
): Promise<ReadonlyMap<string, Untold<PaperOutcome>>> {
  const settled = await listOfficePapers(register, { of: [{ planSlug, kind, periodKey }] });
  return new Map(
    settled.map(({ paperId, planSlug: _slug, kind: _kind, periodKey: _key, ...outcome }) => [
      paperId,
      outcome,
    ]),
  );
}
