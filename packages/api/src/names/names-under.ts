import { planNames, type PlanNames } from '@kyhan/plan';
import { getPlanVersions } from '@kyhan/register';
import type { PortalDependencies } from '../portal-dependencies.js';
import type { PlansReading } from '../serving/plans-reading.js';

/** What runs under a version of a plan. */
interface UnderVersion {
  readonly planSlug: string;
  readonly planVersion: number;
}

/**
 * The names of each row under the version that it runs under; what came into the plan later is called as in the newest.
 * However many rows there are, one statement reads the versions that were never asked for.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function namesUnder(
  { register }: Pick<PortalDependencies, 'register'>,
  plans: PlansReading,
  rows: readonly UnderVersion[],
): Promise<(row: UnderVersion) => PlanNames> {
  const wanted = new Map(rows.map((row) => [keyOf(row), { slug: row.planSlug, version: row.planVersion }]));
  const [newest, own] = [await plans(), await getPlanVersions(register, [...wanted.values()])];
  const names = new Map(
    own.map(({ plan, version }) => {
      const later = newest.filter(({ plan: { slug } }) => slug === plan.slug);
      const key = keyOf({ planSlug: plan.slug, planVersion: version });
      return [key, planNames(plan, ...later.map((one) => one.plan))] as const;
    }),
  );
  return (row) => names.get(keyOf(row)) ?? planNames();
}

function keyOf({ planSlug, planVersion }: UnderVersion): string {
  return `${planSlug}@${planVersion}`;
}
