import { withPlanActs, type Plan, type PlanAct } from '@kyhan/plan';
import type { Db, Register } from '../connection/register.js';
import { readPage, type Page, type Paging } from '../page.js';
import { present } from '../present.js';

/** What was decided for a plan beside its versions. `at` is plan time, epoch milliseconds. */
export interface StoredPlanAct {
  readonly actId: string;
  readonly act: PlanAct;
  readonly waiveOpen: boolean;
  /** Absent where it was erased. */
  readonly reason?: string;
  readonly document?: string;
  readonly actor: string;
  readonly at: number;
}

/**
 * All that was decided for a plan, in its order.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listPlanActs({ db }: Register, planSlug: string): Promise<StoredPlanAct[]> {
  const rows = await selectPlanActs(db, planSlug).orderBy('planActs.sequence').execute();
  return rows.map(stored);
}

/**
 * A page of the same.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function pageOfPlanActs(
  { db }: Register,
  planSlug: string,
  paging: Paging,
): Promise<Page<StoredPlanAct>> {
  const order = { at: 'planActs.sequence', id: 'actId' };
  const { items, ...rest } = await readPage(selectPlanActs(db, planSlug), order, paging);
  return { items: items.map(stored), ...rest };
}

function selectPlanActs(db: Db, planSlug: string) {
  return db
    .selectFrom('planActs')
    .innerJoin('plans', 'plans.slug', 'planActs.planSlug')
    .innerJoin('events', (join) =>
      join.onRef('events.streamKey', '=', 'plans.planKey').onRef('events.sequence', '=', 'planActs.sequence'),
    )
    .select(['actId', 'act', 'waiveOpen', 'reason', 'document', 'actor', 'at'])
    .where('planSlug', '=', planSlug);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPlanActs>['execute']>>[number];

function stored({ reason, document, ...row }: Row): StoredPlanAct {
  return { ...row, ...present({ reason, document }) };
}

/**
 * A plan as it is carried out: what is suspended, skipped or ended opens nothing.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function planAsCarriedOut(register: Register, plan: Plan): Promise<Plan> {
  const acts = await listPlanActs(register, plan.slug);
  return withPlanActs(
    plan,
    acts.map(({ act }) => act),
  );
}
