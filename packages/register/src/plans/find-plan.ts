import { KyhanError } from '@kyhan/errors';
import type { Register } from '../connection/register.js';
import { selectPlanVersions, type PlanVersion } from './plan-version.js';
import { contactsOf, withContacts } from './with-contacts.js';

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
  return await getPlanVersions(
    register,
    heads.map(({ slug, newestVersion: version }) => ({ slug, version })),
  );
}

/** The zone of each plan, as IANA names it, by slug. @throws KyhanError REGISTER_UNAVAILABLE */
export async function planZones(register: Register): Promise<ReadonlyMap<string, string>> {
  return new Map((await listPlans(register)).map(({ plan }) => [plan.slug, plan.timeZone]));
}

/** A version by its name. */
export interface VersionName {
  readonly slug: string;
  readonly version: number;
}

function keyOf({ slug, version }: VersionName): string {
  return `${slug}@${version}`;
}

/** A version never changes, is large, and every turn of every shard and every page asks for it. */
const known = new WeakMap<Register, Map<string, PlanVersion>>();

/** Reads versions anew from then on, as when contacts were erased. Throws nothing. */
export function forgetPlanVersions(register: Register): void {
  known.delete(register);
  // Letters name whom to call.
  if (register.forLetters !== undefined) known.delete(register.forLetters);
}

/**
 * A certain version: a cycle keeps the one it was opened under.
 * @throws KyhanError PLAN_VERSION_NOT_FOUND
 */
export async function getPlanVersion(register: Register, name: VersionName): Promise<PlanVersion> {
  const [found] = await getPlanVersions(register, [name]);
  // There is one for each name.
  return found as PlanVersion;
}

/**
 * Certain versions, in the order in which they are named. One statement reads those that were never asked for.
 * @throws KyhanError PLAN_VERSION_NOT_FOUND
 */
export async function getPlanVersions(
  register: Register,
  names: readonly VersionName[],
): Promise<PlanVersion[]> {
  const versions = known.get(register) ?? new Map<string, PlanVersion>();
  known.set(register, versions);
  const unread = names.filter((name) => !versions.has(keyOf(name)));
  for (const fresh of unread.length === 0 ? [] : await readPlanVersions(register, unread))
    versions.set(keyOf({ slug: fresh.plan.slug, version: fresh.version }), fresh);
  return names.map(({ slug, version }) => {
    const found = versions.get(keyOf({ slug, version }));
    if (found === undefined) throw new KyhanError('PLAN_VERSION_NOT_FOUND', { slug, version });
    return found;
  });
}

async function readPlanVersions(register: Register, names: readonly VersionName[]): Promise<PlanVersion[]> {
  const rows = await selectPlanVersions(register.db)
    .where((eb) => eb.or(names.map(({ slug, version }) => eb.and({ planSlug: slug, version }))))
    .execute();
  const contacts = await contactsOf(
    register.db,
    names.map(({ slug }) => slug),
  );
  return rows.map(({ plan, hash, ...row }) => {
    return { ...row, plan: withContacts(plan, contacts), hash: hash.toString('hex') };
  });
}
