import { cycleOpenings, isKept, type CycleOpening, type Plan } from '@kyhan/plan';
import { listCycles, listPlans, listShardsWithUntaken, openFinding, type PlanVersion } from '@kyhan/register';
import type { ActivityDependencies } from './dependencies.js';

/** A period that the plan expects to be open by now, without a cycle. */
export interface MissingPeriod {
  readonly planSlug: string;
  readonly obligationId: string;
  readonly periodKey: string;
}

export interface Audit {
  readonly missing: readonly MissingPeriod[];
  /** Markdown for Temporal's own page. */
  readonly details: string;
}

/** A Schedule is given this much plan time, and at least this much real time, before the audit steps in. */
const GRACE_PLAN_MS = 60 * 60_000;
const GRACE_REAL_MS = 10_000;

/** The daily audit of what should be there against what is. */
export function auditActivities(dependencies: ActivityDependencies) {
  const { register, keepSchedules, ringShard } = dependencies;
  return {
    /** Extends Schedules, names missing cycles (design, invariant 4), wakes shards with untaken submissions. */
    async auditHorizon(): Promise<Audit> {
      const plans = await listPlans(register);
      const missing: MissingPeriod[] = [];
      for (const version of plans) {
        await keepSchedules(version.plan);
        missing.push(...(await missingPeriods(dependencies, version)));
      }
      for (const shardId of await listShardsWithUntaken(register)) await ringShard(shardId);
      return { missing, details: `- Kế hoạch: ${plans.length}\n- Đợt mở bù: ${missing.length}` };
    },
  };
}

async function missingPeriods(
  dependencies: ActivityDependencies,
  { plan, ...kept }: PlanVersion,
): Promise<MissingPeriod[]> {
  const { register, clock, calendarOf } = dependencies;
  const openBy = clock.now() - Math.max(GRACE_PLAN_MS, GRACE_REAL_MS * clock.speed);
  const cycles = await listCycles(register, { planSlug: plan.slug });
  const opened = new Set(cycles.map(({ obligationId, periodKey }) => `${obligationId}/${periodKey}`));
  const missing = cycleOpenings(plan, calendarOf(plan)).filter(
    (opening) =>
      isKept(kept, opening) &&
      opening.opensAt <= openBy &&
      !opened.has(`${opening.obligationId}/${opening.periodKey}`),
  );
  for (const opening of missing) await recordFinding(dependencies, plan, opening);
  return missing.map(({ obligationId, periodKey }) => ({ planSlug: plan.slug, obligationId, periodKey }));
}

/** The finding is closed when the cycle opens. */
async function recordFinding(
  { register, clock }: ActivityDependencies,
  plan: Plan,
  { obligationId, periodKey }: CycleOpening,
): Promise<void> {
  const subject = `${plan.slug}/${obligationId}/${periodKey}`;
  await openFinding(register, {
    findingId: `cycle-missing/${subject}`,
    kind: 'cycle-missing',
    subject,
    text: {
      vi: `Đợt ${periodKey} của ${obligationId} chưa được mở đúng lịch; đang mở bù`,
      en: `Cycle ${periodKey} of ${obligationId} was not opened on time; it is being opened now`,
    },
    at: clock.now(),
  });
}
