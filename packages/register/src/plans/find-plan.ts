import { KyhanError } from '@kyhan/errors';
import type { Register } from '../connection/register.js';
import { selectNewestPlanVersions, selectPlanVersions, type PlanVersion } from './plan-version.js';

/**
 * The newest version of a plan, if it was ever applied.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function findPlan(register: Register, slug: string): Promise<PlanVersion | undefined> {
  const head = await register.db
    .selectFrom('plans')
    .select('newestVersion')
    .where('slug', '=', slug)
    .where('newestVersion', '>', 0)
    .executeTakeFirst();
  return head === undefined
    ? undefined
    : await getPlanVersion(register, { slug, version: head.newestVersion });
}

/**
 * The newest version of a plan.
 * @throws KyhanError PLAN_NOT_FOUND
 */
export async function getPlan(register: Register, slug: string): Promise<PlanVersion> {
  const found = await findPlan(register, slug);
  if (found === undefined) throw new KyhanError('PLAN_NOT_FOUND', { slug });
  return found;
}

/**
 * The newest version of every plan, by slug.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listPlans(register: Register): Promise<PlanVersion[]> {
  const heads = await register.db
    .selectFrom('plans')
    .select(['slug', 'newestVersion'])
    .where('newestVersion', '>', 0)
    .orderBy('slug')
    .execute();
  const versions = known.get(register) ?? new Map<string, PlanVersion>();
  known.set(register, versions);
  const fresh = heads.some((head) => !versions.has(keyOf(head.slug, head.newestVersion)))
    ? await selectNewestPlanVersions(register.db).execute()
    : [];
  for (const version of fresh) versions.set(keyOf(version.plan.slug, version.version), version);
  return await Promise.all(
    heads.map(({ slug, newestVersion: version }) => getPlanVersion(register, { slug, version })),
  );
}

/** The zone of each plan, as IANA names it, by slug. @throws KyhanError REGISTER_UNAVAILABLE */
export async function planZones(register: Register): Promise<ReadonlyMap<string, string>> {
  return new Map((await listPlans(register)).map(({ plan }) => [plan.slug, plan.timeZone]));
}

function keyOf(slug: string, version: number): string {
  return `${slug}@${version}`;
}

/** A version never changes, is large, and every turn of every shard and every page asks for it. */
const known = new WeakMap<Register, Map<string, PlanVersion>>();

/**
 * A certain version: a cycle keeps the one it was opened under.
 * @throws KyhanError PLAN_VERSION_NOT_FOUND
 */
export async function getPlanVersion(
  register: Register,
  { slug, version }: { slug: string; version: number },
): Promise<PlanVersion> {
  const versions = known.get(register) ?? new Map<string, PlanVersion>();
  known.set(register, versions);
  const key = keyOf(slug, version);
  const found = versions.get(key) ?? (await readPlanVersion(register, { slug, version }));
  versions.set(key, found);
  return found;
}

async function readPlanVersion(
  register: Register,
  { slug, version }: { slug: string; version: number },
): Promise<PlanVersion> {
  const found = await selectPlanVersions(register.db)
    .where('planSlug', '=', slug)
    .where('version', '=', version)
    .executeTakeFirst();
  if (found === undefined) throw new KyhanError('PLAN_VERSION_NOT_FOUND', { slug, version });
  return found;
}
