import type { OfficialPaper } from '@kyhan/contracts';
import type { PaperKind } from '@kyhan/plan';
import { canonicalJson } from '../canonical-json.js';
import { committed, isAsCommitted } from '../commitment.js';
import type { Db, Register } from '../connection/register.js';
import { insertRows } from '../insert-rows.js';
import { lockPlan, tellOfPlan } from '../plans/tell-of-plan.js';
import { sha256 } from '../sha256.js';

/** Which of the papers that are drafted from the register. */
export interface OfficePaperKey {
  readonly planSlug: string;
  readonly kind: PaperKind;
  readonly periodKey: string;
  /** To whom it is: `units`, `results`, one unit, or one body that is asked. */
  readonly paperId: string;
}

/** What became of one: its number and day, or why there is none. */
export interface SettledPaper extends OfficePaperKey {
  /** Absent: it is not issued, and `reason` says why. */
  readonly document?: OfficialPaper | undefined;
  readonly reason?: string | undefined;
  /** Ids of the assignments that its draft names. */
  readonly named: readonly string[];
  readonly actor: string;
  /** Plan time, epoch milliseconds. */
  readonly at: number;
  readonly realAt: number;
}

/**
 * Keeps under which number and day a paper was issued, or that it was not; again, it is put right. The same by the same
 * person, right behind, changes nothing.
 * @throws KyhanError PLAN_NOT_FOUND, REGISTER_UNAVAILABLE
 */
export async function settleOfficePaper(
  register: Register,
  paper: SettledPaper,
): Promise<'recorded' | 'duplicate'> {
  return await register.db.transaction().execute((trx) => keep(trx, paper));
}

async function keep(trx: Db, settled: SettledPaper): Promise<'recorded' | 'duplicate'> {
  const { planSlug, kind, periodKey, paperId, document, named, ...telling } = settled;
  const head = await lockPlan(trx, planSlug);
  if (await isRepeated(trx, settled)) return 'duplicate';
  const kept = document === undefined ? undefined : committed(document);
  const subject = { kind, periodKey, paperId, named: namedDigest(named) };
  const fact =
    kept === undefined
      ? ({ type: 'paper-left-out', ...subject } as const)
      : ({ type: 'paper-issued', ...subject, document: kept.commitment.toString('hex') } as const);
  const { lastSequence: sequence } = await tellOfPlan(trx, head, { planSlug, fact, ...telling });
  const row = {
    planSlug,
    sequence,
    kind,
    periodKey,
    paperId,
    named,
    document: document ?? null,
    documentSalt: kept?.salt ?? null,
    documentCommitment: kept?.commitment ?? null,
  };
  await insertRows(trx, { into: 'officePapers', rows: [row] });
  return 'recorded';
}

/** How many assignments a paper names, and the hash of their ids: none can be added or taken away. */
export function namedDigest(ids: readonly string[]): { readonly count: number; readonly digest: string } {
  return { count: ids.length, digest: sha256(canonicalJson(ids)).toString('hex') };
}

async function isRepeated(trx: Db, { planSlug, kind, periodKey, paperId, ...settled }: SettledPaper) {
  const last = await trx
    .selectFrom('officePapers')
    .innerJoin('plans', 'plans.slug', 'officePapers.planSlug')
    .innerJoin('events', (join) =>
      join
        .onRef('events.streamKey', '=', 'plans.planKey')
        .onRef('events.sequence', '=', 'officePapers.sequence'),
    )
    .select(['document', 'documentSalt', 'documentCommitment', 'reason', 'actor'])
    .where('planSlug', '=', planSlug)
    .where('kind', '=', kind)
    .where('periodKey', '=', periodKey)
    .where('paperId', '=', paperId)
    .orderBy('officePapers.sequence', 'desc')
    .executeTakeFirst();
  if (last === undefined) return false;
  const { document: _, documentSalt: salt, documentCommitment: commitment, reason, actor } = last;
  if (actor !== settled.actor || reason !== (settled.reason ?? null)) return false;
  if (settled.document === undefined) return commitment === null;
  return salt !== null && isAsCommitted({ value: settled.document, salt, commitment });
}
