import type { AppliedPlanAnswer, Untold } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { cycleOpenings, isKept, keptFromOf, planCalendar, type Plan } from '@kyhan/plan';
import { insertPlanVersion, openFinding, type Register } from '@kyhan/register';
import { actorIdOf, cycleIdOf, findingIdOf, obligationKeyOf, type Actor } from '@kyhan/plan/ids';
import { moveOpenCycles, type MovedCycle } from './move-open-cycles.js';
import { preparation, type Preparation } from './plan-changes.js';
import type { ApplyDependencies } from '../apply-dependencies.js';
import { keepSchedules } from '../opening/keep-schedules.js';
import { openingsNow } from '../opening/opening-now.js';
import { startOpening } from '../opening/start-opening.js';
import { recordUnitsWithoutFuture } from './record-units-without-future.js';

export interface PlanApplication {
  readonly plan: Plan;
  readonly actor: Actor;
  /** Open cycles follow changed rules too; without it they keep their day and their version. */
  readonly moveOpen?: boolean;
  /** The version that the person applying has seen the changes against; null: none was applied. */
  readonly onVersion?: number | null;
}

/** What applying did: the version, its Schedules, what it opened at once and which open cycles follow it. */
export type AppliedPlan = Omit<Untold<AppliedPlanAnswer>, 'moved'> & {
  readonly moved: readonly MovedCycle[];
};

/**
 * Stores a plan version with its calendar's table, keeps a Schedule per obligation, opens at once what is open by
 * now and not yet due, and lets open cycles follow a corrected calendar. Repeating it is safe. Periods that fell
 * due before they were kept are not opened; a finding says so.
 * @throws KyhanError PLAN_CHANGED_MEANWHILE where another version was applied since the changes were looked at
 */
export async function applyPlan(
  dependencies: ApplyDependencies,
  { plan: written, actor, moveOpen = false, onVersion }: PlanApplication,
): Promise<AppliedPlan> {
  const { register, clock, language } = dependencies;
  const now = clock.now();
  const prepared = await preparation(register, now, { plan: written, moveOpen });
  const { plan, kept, changes } = prepared;
  if (onVersion !== undefined && onVersion !== changes.appliedVersion)
    throw new KyhanError('PLAN_CHANGED_MEANWHILE', { slug: plan.slug, version: changes.appliedVersion ?? 0 });
  const { version, changed } = await insertPlanVersion(register, {
    plan,
    appliedAt: now,
    appliedRealAt: Date.now(),
    appliedBy: actorIdOf(actor),
    ...kept,
  });
  await recordEarlierPeriods(register, prepared, now);
  const schedules = await keepSchedules(dependencies, plan, { now });
  const openedNow = await openWhatIsDue(dependencies, prepared);
  const moved = await moveOpenCycles(dependencies, prepared, { version, now, language });
  await recordUnitsWithoutFuture(register, prepared, now);
  return { version, changed, schedules, openedNow, moved };
}

/**
 * Opens what is open by now. The clock is read after the Schedules are kept: what fell between the first reading and
 * their making is in one that may never fire for it. What a Schedule opens as well is opened once.
 */
async function openWhatIsDue(
  dependencies: ApplyDependencies,
  { plan, kept, opened }: Preparation,
): Promise<string[]> {
  const due = openingsNow({ plan, kept, opened, now: dependencies.clock.now() });
  for (const { obligation: obligationId, period: periodKey } of due)
    await startOpening(dependencies, plan, { obligationId, periodKey });
  return due.map(({ cycleId }) => cycleId);
}

/** Says, once per obligation, which expected periods lie before the day from which it is kept. */
async function recordEarlierPeriods(
  register: Register,
  { plan, kept, opened }: Preparation,
  now: number,
): Promise<void> {
  const openings = cycleOpenings(plan, planCalendar(plan)).filter((opening) => !isKept(kept, opening));
  for (const { id } of plan.obligations) {
    const earlier = openings.filter(
      ({ obligationId, periodKey }) =>
        obligationId === id && !opened.has(cycleIdOf({ planSlug: plan.slug, obligationId, periodKey })),
    );
    const [first] = earlier;
    const last = earlier.at(-1);
    if (first === undefined || last === undefined) continue;
    const keptFrom = keptFromOf(kept, id);
    const subject = obligationKeyOf({ planSlug: plan.slug, obligationId: id });
    await openFinding(register, {
      findingId: findingIdOf({ kind: 'before-kept', about: subject }),
      kind: 'before-kept',
      subject,
      data: { firstPeriod: first.periodKey, lastPeriod: last.periodKey, keptFrom },
      at: now,
    });
  }
}
