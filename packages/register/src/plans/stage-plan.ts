import type { Plan } from '@kyhan/plan';
import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { insertRows } from '../insert-rows.js';

/** Which staged version is meant: the hash is over the plan as it was handed in, in hex. */
export interface StagedName {
  readonly planSlug: string;
  readonly hash: string;
}

/** A version that is to be applied. Plan time, epoch milliseconds. */
export interface StagedPlan {
  readonly plan: Plan;
  readonly hash: string;
  readonly keptFrom: string;
  readonly obligationsKeptFrom?: Readonly<Record<string, string>>;
  /** The newest version that its changes were looked at against; null: none was applied. */
  readonly onVersion?: number | null;
  /** Whether open cycles are to follow. */
  readonly moveOpen: boolean;
  /** No unit is written to until the end of that day. */
  readonly silentTo?: string | undefined;
  readonly stagedAt: number;
  readonly stagedBy: string;
}

/**
 * Keeps a version until its workflow brings it into force; the same plan again replaces what was chosen for it. One that
 * came into force and whose workflow was lost is carried on with as long as it is the newest.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function stagePlan(register: Register, staged: StagedPlan): Promise<void> {
  const {
    plan,
    hash,
    keptFrom,
    obligationsKeptFrom = {},
    onVersion,
    moveOpen,
    silentTo,
    stagedAt,
    stagedBy,
  } = staged;
  const row = {
    planSlug: plan.slug,
    hash: Buffer.from(hash, 'hex'),
    plan,
    keptFrom,
    obligationsKeptFrom,
    onVersion: onVersion === undefined ? null : (onVersion ?? 0),
    moveOpen,
    silentTo: silentTo ?? null,
    stagedAt,
    stagedBy,
  };
  const isNewest = sql`staged_plans.version =
    (select newest_version from plans where slug = staged_plans.plan_slug)`;
  const replace = sql`(plan_slug, hash) do update set
    plan = excluded.plan, kept_from = excluded.kept_from, obligations_kept_from = excluded.obligations_kept_from,
    on_version = excluded.on_version, move_open = excluded.move_open, silent_to = excluded.silent_to, staged_at = excluded.staged_at, staged_by = excluded.staged_by,
    version = case when ${isNewest} then staged_plans.version end,
    changed = case when ${isNewest} then staged_plans.changed end`;
  await insertRows(register.db, { into: 'stagedPlans', rows: [row], onConflict: replace });
}

/**
 * Lets a version go whose application is done; what was staged before it goes with it. One that is gone stays so.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function dropStagedPlan({ db }: Register, { planSlug, hash }: StagedName): Promise<void> {
  await sql`delete from staged_plans s where plan_slug = ${planSlug} and staged_at <= (
    select staged_at from staged_plans o where o.plan_slug = s.plan_slug and o.hash = ${Buffer.from(hash, 'hex')})
    and (version is not null or hash = ${Buffer.from(hash, 'hex')})`.execute(db);
}
