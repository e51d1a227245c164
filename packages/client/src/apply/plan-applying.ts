import type { DueOpening, MovedCycle, ScheduleChanges, VersionToApply } from '@kyhan/contracts';
import { planNames } from '@kyhan/plan';
import { getPlanVersion, planAsCarriedOut } from '@kyhan/register';
import { CYCLE_PAGE, periodWords } from '@kyhan/words';
import type { ApplyDependencies } from '../apply-dependencies.js';
import { isSchedulePaused, keepSchedules } from '../opening/keep-schedules.js';
import { openingsNow } from '../opening/opening-now.js';
import { finishPostponements } from '../acts/finish-postponements.js';
import { finishCancellations } from '../meetings/finish-cancellations.js';
import { finishPlanActs } from '../plan-acts/finish-plan-acts.js';
import { followingChanges, moveOpenCycles } from './move-open-cycles.js';
import { preparation, type Preparation } from './plan-changes.js';
import { recordEarlierPeriods } from './record-earlier-periods.js';
import { recordJoiningUnits } from './record-joining-units.js';
import { recordUnitsWithoutFuture } from './record-units-without-future.js';

/** The steps of applying a version that is in force, for the worker's activities. Throws nothing itself. */
export function planApplying(dependencies: ApplyDependencies) {
  const { register, clock, language } = dependencies;
  return {
    /** @throws KyhanError TEMPORAL_UNAVAILABLE */
    async keepSchedules(
      { planSlug, version }: VersionToApply,
      onSchedule: () => void,
    ): Promise<ScheduleChanges> {
      const { plan } = await getPlanVersion(register, { slug: planSlug, version });
      const carriedOut = await planAsCarriedOut(register, plan);
      return await keepSchedules(dependencies, carriedOut, { now: clock.now(), onSchedule });
    },

    dueOpenings: unpausedOpenings(dependencies),

    /** @throws KyhanError REGISTER_UNAVAILABLE */
    async cyclesToMove(named: VersionToApply): Promise<string[]> {
      const prepared = await preparedOf(dependencies, named, clock.now());
      return followingChanges(prepared).map(({ cycleId }) => cycleId);
    },

    /** @throws KyhanError TEMPORAL_UNAVAILABLE where a shard gave no answer */
    async moveCycles(
      { cycleIds, ...named }: VersionToApply & { readonly cycleIds: readonly string[] },
      onCycle: () => void,
    ): Promise<MovedCycle[]> {
      const now = clock.now();
      const prepared = await preparedOf(dependencies, named, now);
      const { version } = named;
      const moved: MovedCycle[] = [];
      for (const cycleId of cycleIds) {
        onCycle();
        const order = { version, now, language, cycleIds: [cycleId] };
        moved.push(...(await moveOpenCycles(dependencies, prepared, order)));
      }
      return moved;
    },

    /** @throws KyhanError REGISTER_UNAVAILABLE, TEMPORAL_UNAVAILABLE */
    async finishActs(planSlug: string): Promise<void> {
      await finishPlanActs(dependencies, planSlug);
      await finishPostponements(dependencies, planSlug);
      await finishCancellations(dependencies, planSlug);
    },

    /** @throws KyhanError REGISTER_UNAVAILABLE */
    async recordFindings(named: VersionToApply): Promise<void> {
      const now = clock.now();
      const prepared = await preparedOf(dependencies, named, now);
      await recordEarlierPeriods(register, prepared, now);
      await recordUnitsWithoutFuture(register, prepared, now);
      await recordJoiningUnits(register, prepared, now);
    },
  };
}

/**
 * What is to be open by now and is not, but for what somebody has paused.
 * @throws KyhanError REGISTER_UNAVAILABLE; Error of the SDK where Temporal does not answer
 */
function unpausedOpenings(dependencies: ApplyDependencies) {
  const { register, clock, language } = dependencies;
  return async (named: VersionToApply): Promise<DueOpening[]> => {
    const now = clock.now();
    const prepared = await preparedOf(dependencies, named, now);
    const { plan } = prepared;
    const carriedOut = await planAsCarriedOut(register, plan);
    const due = openingsNow({ ...prepared, plan: carriedOut, now });
    const paused = await pausedAmong(dependencies, { planSlug: plan.slug, due });
    const opening = due.filter(({ obligation }) => !paused.has(obligation));
    const names = planNames(plan);
    return opening.map(({ cycleId, obligation, period }) => {
      const named = periodWords(period, names.firstDay(obligation, period));
      const title = names.obligationTitle(obligation);
      const summary = CYCLE_PAGE.summary({ title, period: named })[language];
      return { cycleId, obligationId: obligation, periodKey: period, summary };
    });
  };
}

/** The obligations whose Schedules somebody has paused in Temporal. */
async function pausedAmong(
  { temporal }: ApplyDependencies,
  { planSlug, due }: { readonly planSlug: string; readonly due: readonly { readonly obligation: string }[] },
): Promise<ReadonlySet<string>> {
  const paused = new Set<string>();
  for (const obligationId of new Set(due.map(({ obligation }) => obligation)))
    if (await isSchedulePaused(temporal, { planSlug, obligationId })) paused.add(obligationId);
  return paused;
}

/** What the version means for what is open, from when on it keeps what: as it was staged. */
async function preparedOf(
  { register }: ApplyDependencies,
  { planSlug, version, moveOpen }: VersionToApply,
  now: number,
): Promise<Preparation> {
  const inForce = await getPlanVersion(register, { slug: planSlug, version });
  const prepared = await preparation(register, now, { plan: inForce.plan, moveOpen });
  const { keptFrom, obligationsKeptFrom } = inForce;
  return { ...prepared, kept: { keptFrom, obligationsKeptFrom } };
}
