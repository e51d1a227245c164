import { KyhanError } from '@kyhan/errors';
import type { PlanAct } from '@kyhan/plan';
import { cycleIdOf } from '@kyhan/plan/ids';
import { canonicalJson } from '../canonical-json.js';
import { committed } from '../commitment.js';
import type { Db, Register } from '../connection/register.js';
import { closeFindingsAbout } from '../findings/close-findings.js';
import { insertRows } from '../insert-rows.js';
import { lockPlan, tellOfPlan } from '../plans/tell-of-plan.js';

/** What somebody decides for a plan beside its versions. */
export interface NewPlanAct {
  readonly planSlug: string;
  /** The caller's own id, which belongs to the plan: sending the same again is safe. */
  readonly actId: string;
  readonly act: PlanAct;
  /** Whether nobody is to owe what is open; it is kept here and carried out by rulings. */
  readonly waiveOpen: boolean;
  readonly reason: string;
  /** The paper that it rests on. */
  readonly document?: string | undefined;
  readonly actor: string;
  /** Plan time, epoch milliseconds. */
  readonly at: number;
  readonly realAt: number;
}

/** Whether it was kept now, or before under the same id. */
export interface KeptPlanAct {
  readonly kind: 'recorded' | 'duplicate';
  /** Of its event in the plan's stream. */
  readonly sequence: number;
}

/**
 * Keeps an act for a plan: an event of the plan's stream and its row, in one transaction. The same id with the same
 * content changes nothing.
 * @throws KyhanError PLAN_NOT_FOUND, PLAN_ACT_ID_REUSED, REGISTER_UNAVAILABLE
 */
export async function recordPlanAct(register: Register, act: NewPlanAct): Promise<KeptPlanAct> {
  return await register.db.transaction().execute((trx) => keepPlanAct(trx, act));
}

/** The same within a transaction. */
export async function keepPlanAct(trx: Db, wish: NewPlanAct): Promise<KeptPlanAct> {
  const { planSlug, actId, act, waiveOpen, reason, actor, at, realAt } = wish;
  const head = await lockPlan(trx, planSlug);
  const sequence = await findDuplicate(trx, wish);
  if (sequence !== undefined) return { kind: 'duplicate', sequence };
  const paper = documentColumns(wish.document);
  const fact = {
    type: 'plan-acted',
    actId,
    act,
    waiveOpen,
    document: paper.documentCommitment?.toString('hex') ?? null,
  } as const;
  const { lastSequence: told } = await tellOfPlan(trx, head, { planSlug, fact, reason, actor, at, realAt });
  const row = { planSlug, actId, sequence: told, act, waiveOpen, ...paper };
  await insertRows(trx, { into: 'planActs', rows: [row] });
  await settleMissing(trx, wish);
  return { kind: 'recorded', sequence: told };
}

/** The sequence of what was kept under the id before. */
async function findDuplicate(trx: Db, wish: NewPlanAct): Promise<number | undefined> {
  const { planSlug, actId } = wish;
  const found = await trx
    .selectFrom('planActs')
    .innerJoin('plans', 'plans.slug', 'planActs.planSlug')
    .innerJoin('events', (join) =>
      join.onRef('events.streamKey', '=', 'plans.planKey').onRef('events.sequence', '=', 'planActs.sequence'),
    )
    .select(['planActs.sequence', 'act', 'waiveOpen', 'document', 'reason'])
    .where('planSlug', '=', planSlug)
    .where('actId', '=', actId)
    .executeTakeFirst();
  if (found === undefined) return undefined;
  if (contentOf(found) !== contentOf(wish)) throw new KyhanError('PLAN_ACT_ID_REUSED', { actId });
  return found.sequence;
}

type Content = Pick<NewPlanAct, 'act' | 'waiveOpen'> & {
  readonly reason: string | null;
  readonly document?: string | null | undefined;
};

function contentOf({ act, waiveOpen, reason, document }: Content): string {
  return canonicalJson({ act, waiveOpen, reason, document: document ?? null });
}

function documentColumns(document: string | undefined) {
  if (document === undefined) return { document: null, documentSalt: null, documentCommitment: null };
  const { salt, commitment } = committed(document);
  return { document, documentSalt: salt, documentCommitment: commitment };
}

/** Nobody waits any more for a cycle that is skipped. */
async function settleMissing(trx: Db, { planSlug, act, at }: NewPlanAct): Promise<void> {
  if (act.type !== 'skip') return;
  const { obligationId, periodKey } = act;
  const subject = cycleIdOf({ planSlug, obligationId, periodKey });
  const kinds = ['cycle-missing', 'nobody-owes'] as const;
  await closeFindingsAbout({ db: trx }, { subject, kinds }, { at, ending: 'decided' });
}
