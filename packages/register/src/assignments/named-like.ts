import { folded } from '@kyhan/plan';
import { sql, type RawBuilder } from 'kysely';
import type { Register } from '../connection/register.js';
import { getPlanVersions, listPlans } from '../plans/find-plan.js';

/** What a text names: units, and steps of obligations, each with its plan. */
export interface NamedLike {
  readonly units: readonly (readonly [planSlug: string, unitId: string])[];
  readonly steps: readonly (readonly [planSlug: string, obligationId: string, stepId: string])[];
}

/**
 * Units and obligations whose name has a text in it, in either language, whatever its accents and case: "dak nong"
 * finds "Đắk Nông". Under every version that a cycle runs under, since a list shows each by the name of its own.
 * Plans are small and kept in memory; no database folds Vietnamese alike on every engine.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function namedLike(register: Register, text: string): Promise<NamedLike> {
  const wanted = folded(text);
  const has = (...names: readonly { readonly vi: string; readonly en: string }[]) =>
    names.some(({ vi, en }) => folded(vi).includes(wanted) || folded(en).includes(wanted));
  const versions = await versionsInUse(register);
  const units = versions.flatMap(({ slug, units: all }) =>
    all.filter(({ name }) => has(name)).map(({ id }) => [slug, id] as const),
  );
  const steps = versions.flatMap(({ slug, obligations }) =>
    obligations.flatMap(({ id, title, steps: all }) =>
      all.filter((step) => has(title, step.title)).map((step) => [slug, id, step.id] as const),
    ),
  );
  return { units: distinct(units), steps: distinct(steps) };
}

async function versionsInUse(register: Register) {
  const used = await register.db
    .selectFrom('cycles')
    .select(['planSlug as slug', 'planVersion as version'])
    .distinct()
    .execute();
  const all = [...(await listPlans(register)), ...(await getPlanVersions(register, used))];
  return all.map(({ plan }) => plan);
}

function distinct<Names extends readonly string[]>(all: readonly Names[]): readonly Names[] {
  return [...new Map(all.map((names) => [JSON.stringify(names), names])).values()];
}

/** Whether an assignment is of what is named. What nothing is named by is not asked: an index stands for the other. */
export function isNamedSql({ units, steps }: NamedLike): RawBuilder<boolean> {
  const ofUnits = [...byPlan(units)].map(
    ([planSlug, ids]) =>
      sql`(cycles.plan_slug = ${planSlug} and assignments.unit_id = any(${ids.map(([id]) => id)}))`,
  );
  const ofSteps = [...byPlan(steps)].map(
    ([planSlug, ids]) => sql`(cycles.plan_slug = ${planSlug}
      and (cycles.obligation_id, assignments.step_id) in (
        select * from unnest(${ids.map(([id]) => id)}::text[], ${ids.map(([, step]) => step)}::text[])))`,
  );
  const all = [...ofUnits, ...ofSteps];
  return all.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(all, sql` or `)})`;
}

function byPlan(
  named: readonly (readonly [planSlug: string, ...ids: string[]])[],
): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, (readonly string[])[]>();
  for (const [planSlug, ...ids] of named) found.set(planSlug, [...(found.get(planSlug) ?? []), ids]);
  return found;
}
