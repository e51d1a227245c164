import { planSpanMs } from '@kyhan/engine';
import { cycleOpenings, isKept, planNames, type CycleOpening, type Plan } from '@kyhan/plan';
import { listCycles, openFinding, type PlanVersion } from '@kyhan/register';
import { CYCLE_PAGE, periodWords } from '@kyhan/words';
import { cycleIdOf, findingIdOf } from '@kyhan/plan/ids';
import type { ActivityDependencies } from '../activity-dependencies.js';

/** A period that the plan expects to be open by now, without a cycle. */
export interface MissingPeriod {
  readonly planSlug: string;
  readonly obligationId: string;
  readonly periodKey: string;
  /** A line for people: obligation and period in words. */
  readonly summary: string;
}

/** A Schedule is given this much plan time, and at least this much real time, before the audit steps in. */
const GRACE_PLAN_MS = 60 * 60_000;
const GRACE_REAL_MS = 10_000;

/** What the plan expects and nobody has opened, each with a finding (design, invariant 4). */
export async function missingPeriods(
  dependencies: ActivityDependencies,
  { plan, ...kept }: PlanVersion,
): Promise<MissingPeriod[]> {
  const { register, clock, calendarOf, language } = dependencies;
  const now = clock.now();
  const openBy = now - Math.max(GRACE_PLAN_MS, planSpanMs(GRACE_REAL_MS, clock));
  const cycles = await listCycles(register, { planSlug: plan.slug });
  const opened = new Set(cycles.map(({ cycleId }) => cycleId));
  const missing = cycleOpenings(plan, calendarOf(plan)).filter(
    (opening) =>
      isKept(kept, opening) &&
      opening.opensAt <= openBy &&
      !opened.has(cycleIdOf({ planSlug: plan.slug, ...opening })),
  );
  for (const opening of missing) await recordFinding(dependencies, plan, { ...opening, now });
  return missing.map(({ obligationId, periodKey }) => {
    const title = planNames(plan).obligationTitle(obligationId);
    const summary = CYCLE_PAGE.summary({ title, period: periodWords(periodKey) })[language];
    return { planSlug: plan.slug, obligationId, periodKey, summary };
  });
}

/** The finding is closed when the cycle opens. */
async function recordFinding(
  { register }: ActivityDependencies,
  plan: Plan,
  { obligationId, periodKey, now }: CycleOpening & { readonly now: number },
): Promise<void> {
  const subject = cycleIdOf({ planSlug: plan.slug, obligationId, periodKey });
  const findingId = findingIdOf({ kind: 'cycle-missing', about: subject });
  await openFinding(register, { findingId, kind: 'cycle-missing', subject, data: {}, at: now });
}
