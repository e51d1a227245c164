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

/** Whether an assignment is of what is named. */
export function isNamedSql({ units, steps }: NamedLike): RawBuilder<boolean> {
  const column = (rows: readonly (readonly string[])[], at: number) => rows.map((row) => row[at] ?? '');
  const ofUnit = sql`(${sql.ref('cycles.planSlug')}, ${sql.ref('assignments.unitId')}) in (
    select * from unnest(${column(units, 0)}::text[], ${column(units, 1)}::text[]))`;
  const ofStep = sql`(${sql.ref('cycles.planSlug')}, ${sql.ref('cycles.obligationId')}, ${sql.ref('assignments.stepId')}) in (
    select * from unnest(${column(steps, 0)}::text[], ${column(steps, 1)}::text[], ${column(steps, 2)}::text[]))`;
  return sql<boolean>`(${ofUnit} or ${ofStep})`;
}
