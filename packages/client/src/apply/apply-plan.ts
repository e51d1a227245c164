import type { Client } from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { WorkingCalendar } from '@kyhan/calendar';
import type { PlanClock } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import { cycleOpenings, isKept, keptFromOf, planCalendar, planHash, type Plan } from '@kyhan/plan';
import { insertPlanVersion, openFinding, type Register } from '@kyhan/register';
import {
  CYCLE_PAGE,
  FINDINGS,
  periodWords,
  shortDate,
  TEMPORAL_WORDS,
  type Language,
  sameInBoth,
} from '@kyhan/words';
import { CYCLES_QUEUE, type openCycleWorkflow } from '@kyhan/workflows';
import type { CycleRequest } from '@kyhan/contracts';
import { cycleIdOf, findingIdOf, obligationKeyOf, openingIdOf } from '@kyhan/plan/ids';
import { moveOpenCycles, type MovedCycle } from './move-open-cycles.js';
import { preparation, type Preparation } from './plan-changes.js';
import { keepSchedules, type ScheduleChanges } from '../opening/keep-schedules.js';
import { recordUnitsWithoutFuture } from './record-units-without-future.js';

export interface ApplyDependencies {
  readonly temporal: Client;
  readonly register: Register;
  readonly clock: PlanClock;
  readonly calendarOf: (plan: Plan) => WorkingCalendar;
  /** Of the deployment. */
  readonly language: Language;
}

export interface PlanApplication {
  readonly plan: Plan;
  readonly actor: string;
  /** Open cycles follow changed rules too; without it they keep their day and their version. */
  readonly moveOpen?: boolean;
  /** The version that the person applying has seen the changes against; null: none was applied. */
  readonly onVersion?: number | null;
}

export interface AppliedPlan {
  readonly version: number;
  /** False where the same plan was applied before. */
  readonly changed: boolean;
  readonly schedules: ScheduleChanges;
  /** Ids of the cycles whose opening lay in the past and that were opened at once. */
  readonly openedNow: readonly string[];
  /** Open cycles that follow the version. */
  readonly moved: readonly MovedCycle[];
}

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
    hash: planHash(plan),
    appliedAt: now,
    appliedRealAt: Date.now(),
    appliedBy: actor,
    ...kept,
  });
  await recordEarlierPeriods(dependencies, prepared);
  const schedules = await keepSchedules(dependencies, plan);
  for (const { obligation: obligationId, period: periodKey } of changes.opensNow)
    await startOpening(dependencies, plan, { obligationId, periodKey });
  const moved = await moveOpenCycles(dependencies, prepared, { version, actor, now, language });
  await recordUnitsWithoutFuture(register, changes, now);
  const openedNow = changes.opensNow.map(({ cycleId }) => cycleId);
  return { version, changed, schedules, openedNow, moved };
}

/** Starts the short workflow that opens one cycle; false, and nothing done, where it was started before. */
export async function startOpening(
  { temporal, language }: Pick<ApplyDependencies, 'temporal' | 'language'>,
  plan: Plan,
  opening: { obligationId: string; periodKey: string; request?: CycleRequest },
): Promise<boolean> {
  const { obligationId, periodKey } = opening;
  const { slug: planSlug, obligations } = plan;
  const title = obligations.find(({ id }) => id === obligationId)?.title ?? sameInBoth(obligationId);
  const summary = CYCLE_PAGE.summary({ title, period: periodWords(periodKey) })[language];
  try {
    await temporal.workflow.start<typeof openCycleWorkflow>('openCycleWorkflow', {
      taskQueue: CYCLES_QUEUE,
      workflowId: openingIdOf({ planSlug, obligationId, periodKey }),
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      args: [{ planSlug, ...opening, language }],
      staticSummary: TEMPORAL_WORDS.opening(language, { summary }),
    });
    return true;
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    return false;
  }
}

/** Says, once per obligation, which expected periods lie before the day from which it is kept. */
async function recordEarlierPeriods(
  { register, clock }: ApplyDependencies,
  { plan, kept, opened }: Preparation,
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
      text: FINDINGS['before-kept'].text({
        first: periodWords(first.periodKey),
        last: periodWords(last.periodKey),
        keptFrom: shortDate(keptFrom),
      }),
      at: clock.now(),
    });
  }
}
