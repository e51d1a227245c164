import { KyhanError } from '@kyhan/errors';
import type { Plan } from '@kyhan/plan';
import { sql } from 'kysely';
import { EMPTY_CHAIN } from '../chained-event.js';
import type { Db, Register } from '../connection/register.js';
import { closeContactFindings } from '../findings/close-contact-findings.js';
import { insertRows } from '../insert-rows.js';
import { keepContactRoles } from '../people/keep-contact-roles.js';
import { layContactsApart, type PlanApart } from './lay-contacts-apart.js';
import { tellOfPlan, type PlanHead as PlanStreamHead } from './tell-of-plan.js';
import { storedPlanHash } from './stored-plan-hash.js';

export interface NewPlanVersion {
  readonly plan: Plan;
  readonly appliedAt: number;
  readonly appliedRealAt: number;
  /** Plan time from which on it says who may do what: who was a contact until then was. Absent: since it was applied. */
  readonly inForceAt?: number;
  readonly appliedBy: string;
  /** Cycles that fall due before this day are not opened after the fact. */
  readonly keptFrom: string;
  /** The same by obligation, where one came into the plan or changed its days later. */
  readonly obligationsKeptFrom?: Readonly<Record<string, string>>;
}

/**
 * Stores a plan as its newest version; the same content again changes nothing.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function insertPlanVersion(
  register: Register,
  version: NewPlanVersion,
): Promise<{ version: number; changed: boolean }> {
  return await register.db.transaction().execute((trx) => writePlanVersion(trx, version));
}

/**
 * The same within a transaction. `onVersion`: the newest version that it was compared with.
 * @throws KyhanError PLAN_CHANGED_MEANWHILE where another is the newest
 */
export async function writePlanVersion(
  trx: Db,
  version: NewPlanVersion,
  onVersion?: number,
): Promise<{ version: number; changed: boolean }> {
  const { slug } = version.plan;
  const head = await lockPlan(trx, slug);
  if (onVersion !== undefined && onVersion !== head.newestVersion)
    throw new KyhanError('PLAN_CHANGED_MEANWHILE', { slug, version: head.newestVersion });
  const newest = await findNewest(trx, slug, head.newestVersion);
  const apart = await layContactsApart(trx, version.plan);
  const hash = storedPlanHash(apart.plan);
  if (newest?.hash.equals(hash) === true) return { version: newest.version, changed: false };
  await insert(trx, version, { head, apart, hash });
  return { version: head.newestVersion + 1, changed: true };
}

type PlanHead = PlanStreamHead & { readonly newestVersion: number };

async function lockPlan(trx: Db, slug: string): Promise<PlanHead> {
  const empty = { slug, newestVersion: 0, ...EMPTY_CHAIN };
  await insertRows(trx, { into: 'plans', rows: [empty], onConflict: sql`do nothing` });
  return await trx
    .selectFrom('plans')
    .select(['planKey', 'newestVersion', 'lastSequence', 'lastHash'])
    .where('slug', '=', slug)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

async function findNewest(trx: Db, slug: string, version: number) {
  return await trx
    .selectFrom('planVersions')
    .select(['version', 'hash'])
    .where('planSlug', '=', slug)
    .where('version', '=', version)
    .executeTakeFirst();
}

interface Apart {
  readonly head: PlanHead;
  readonly apart: PlanApart;
  readonly hash: Buffer;
}

async function insert(trx: Db, input: NewPlanVersion, { head, apart, hash }: Apart): Promise<void> {
  const { plan, appliedAt, appliedRealAt, appliedBy, keptFrom, obligationsKeptFrom = {} } = input;
  const version = head.newestVersion + 1;
  const { slug: planSlug, coordinator, owner } = plan;
  const facts = {
    planSlug,
    version,
    hash,
    keptFrom,
    obligationsKeptFrom,
    appliedAt,
    appliedRealAt,
    appliedBy,
    coordinator,
    owner,
  };
  const subject = { version, hash: hash.toString('hex'), keptFrom, obligationsKeptFrom };
  const fact = { type: 'plan-applied', ...subject } as const;
  await insertRows(trx, { into: 'planVersions', rows: [{ ...facts, plan: apart.plan }] });
  const telling = { planSlug, fact, actor: appliedBy, at: appliedAt, realAt: appliedRealAt };
  await tellOfPlan(trx, head, telling);
  await trx.updateTable('plans').set({ newestVersion: version }).where('slug', '=', planSlug).execute();
  await keepUnits(trx, plan, apart);
  await closeContactFindings(trx, plan, appliedAt);
  const { inForceAt = appliedAt } = input;
  await keepContactRoles(trx, { plan, version, at: inForceAt, realAt: appliedRealAt });
}

/** What the newest version says of each unit: names for the pages, contacts for the notices. */
async function keepUnits(trx: Db, plan: Plan, { contactKeys }: PlanApart): Promise<void> {
  const rows = plan.units.map(({ id, name }) => ({
    planSlug: plan.slug,
    unitId: id,
    nameVi: name.vi,
    nameEn: name.en,
    contactKeys: contactKeys.get(id) ?? [],
  }));
  const replace = sql`(plan_slug, unit_id) do update set
    name_vi = excluded.name_vi, name_en = excluded.name_en, contact_keys = excluded.contact_keys`;
  await insertRows(trx, { into: 'units', rows, onConflict: replace });
}
