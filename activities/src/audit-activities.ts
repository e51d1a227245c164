import { planSpanMs } from '@kyhan/engine';
import { cycleOpenings, isKept, planNames, type CycleOpening, type Plan } from '@kyhan/plan';
import {
  listCycles,
  listPlans,
  listShardsToWake,
  openFinding,
  retrySetApart,
  type PlanVersion,
} from '@kyhan/register';
import { CYCLE_PAGE, FINDINGS, periodWords, type Language } from '@kyhan/words';
import { cycleIdOf, findingIdOf } from '@kyhan/plan/ids';
import type { ActivityDependencies } from './activity-dependencies.js';

/** A period that the plan expects to be open by now, without a cycle. */
export interface MissingPeriod {
  readonly planSlug: string;
  readonly obligationId: string;
  readonly periodKey: string;
  /** A line for people: obligation and period in words. */
  readonly summary: string;
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
  const { register, clock, keepSchedules, ringShard } = dependencies;
  return {
    /**
     * Extends Schedules, names missing cycles (design, invariant 4), tries again what was set apart, wakes shards that
     * should have woken.
     */
    async auditHorizon(): Promise<Audit> {
      const plans = await listPlans(register);
      const missing: MissingPeriod[] = [];
      for (const version of plans) {
        await keepSchedules(version.plan);
        missing.push(...(await missingPeriods(dependencies, version)));
      }
      await retrySetApart(register, clock.now());
      for (const shardId of await listShardsToWake(register, clock.now())) await ringShard(shardId);
      return { missing, details: auditWords(plans.length, missing, dependencies.language) };
    },
  };
}

async function missingPeriods(
  dependencies: ActivityDependencies,
  { plan, ...kept }: PlanVersion,
): Promise<MissingPeriod[]> {
  const { register, clock, calendarOf, language } = dependencies;
  const openBy = clock.now() - Math.max(GRACE_PLAN_MS, planSpanMs(GRACE_REAL_MS, clock));
  const cycles = await listCycles(register, { planSlug: plan.slug });
  const opened = new Set(cycles.map(({ cycleId }) => cycleId));
  const missing = cycleOpenings(plan, calendarOf(plan)).filter(
    (opening) =>
      isKept(kept, opening) &&
      opening.opensAt <= openBy &&
      !opened.has(cycleIdOf({ planSlug: plan.slug, ...opening })),
  );
  for (const opening of missing) await recordFinding(dependencies, plan, opening);
  return missing.map(({ obligationId, periodKey }) => {
    const title = planNames(plan).obligationTitle(obligationId);
    const summary = CYCLE_PAGE.summary({ title, period: periodWords(periodKey) })[language];
    return { planSlug: plan.slug, obligationId, periodKey, summary };
  });
}

function auditWords(plans: number, missing: readonly MissingPeriod[], language: Language): string {
  const counts = [
    CYCLE_PAGE.auditedPlans({ count: plans }),
    CYCLE_PAGE.openedByAudit({ count: missing.length }),
  ];
  const lines = missing.map(({ summary }) => `  - ${summary}`);
  return [...counts.map((count) => count[language]), ...lines].join('\n');
}

/** The finding is closed when the cycle opens. */
async function recordFinding(
  { register, clock }: ActivityDependencies,
  plan: Plan,
  { obligationId, periodKey }: CycleOpening,
): Promise<void> {
  const subject = cycleIdOf({ planSlug: plan.slug, obligationId, periodKey });
  const title = planNames(plan).obligationTitle(obligationId);
  await openFinding(register, {
    findingId: findingIdOf({ kind: 'cycle-missing', about: subject }),
    kind: 'cycle-missing',
    subject,
    text: FINDINGS['cycle-missing'].text({ title, period: periodWords(periodKey) }),
    at: clock.now(),
  });
}
