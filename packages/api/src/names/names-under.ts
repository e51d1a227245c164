import { localDate } from '@kyhan/calendar';
import { planNames, type Plan, type PlanNames, type Words } from '@kyhan/plan';
import { getPlanVersions } from '@kyhan/register';
import { nowCalled } from '@kyhan/words';
import type { PortalDependencies } from '../portal-dependencies.js';
import type { PlansReading } from '../serving/plans-reading.js';

/** What runs under a version of a plan. */
interface UnderVersion {
  readonly planSlug: string;
  readonly planVersion: number;
}

/** Names, and what a unit that has ended is called now. */
export interface NamesNow extends PlanNames {
  /** `now` is plan time, epoch milliseconds. */
  readonly nowCalled: (owed: Owed, now: number) => Words | undefined;
}

interface Owed {
  readonly unitId: string;
  readonly obligationId: string;
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
): Promise<(row: UnderVersion) => NamesNow> {
  const wanted = new Map(rows.map((row) => [keyOf(row), { slug: row.planSlug, version: row.planVersion }]));
  const [newest, own] = [await plans(), await getPlanVersions(register, [...wanted.values()])];
  const names = new Map(
    own.map(({ plan, version }) => {
      const later = newest.filter(({ plan: { slug } }) => slug === plan.slug);
      const key = keyOf({ planSlug: plan.slug, planVersion: version });
      const names = planNames(plan, ...later.map((one) => one.plan));
      return [key, { ...names, ...calledNow(later[0]?.plan ?? plan) }] as const;
    }),
  );
  return (row) => names.get(keyOf(row)) ?? { ...planNames(), nowCalled: () => undefined };
}

function calledNow(newest: Plan): Pick<NamesNow, 'nowCalled'> {
  return {
    nowCalled({ unitId, obligationId }, now) {
      const scope = newest.obligations.find(({ id }) => id === obligationId)?.scope;
      return nowCalled({ newest, unitId, on: localDate(now, newest.timeZone), scope });
    },
  };
}

function keyOf({ planSlug, planVersion }: UnderVersion): string {
  return `${planSlug}@${planVersion}`;
}
