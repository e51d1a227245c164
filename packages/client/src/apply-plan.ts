import type { Client } from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { localDate, type PlainDate, type WorkingCalendar } from '@kyhan/calendar';
import type { PlanClock } from '@kyhan/engine';
import { cycleOpenings, planHash, type CycleOpening, type Plan } from '@kyhan/plan';
import { findPlan, insertPlanVersion, openFinding, type Register } from '@kyhan/register';
import { CYCLES_QUEUE } from '@kyhan/workflows';
import { keepSchedules, type ScheduleChanges } from './schedule-keeper.js';

export interface ApplyDependencies {
  readonly temporal: Client;
  readonly register: Register;
  readonly clock: PlanClock;
  readonly calendarOf: (plan: Plan) => WorkingCalendar;
}

export interface AppliedPlan {
  readonly version: number;
  /** False where the same plan was applied before. */
  readonly changed: boolean;
  readonly schedules: ScheduleChanges;
  /** Ids of the cycles whose opening lay in the past and that were opened at once. */
  readonly openedNow: readonly string[];
}

/**
 * Stores a plan version, keeps a Schedule per obligation, and opens at once what is open by now and not
 * yet due. Repeating it is safe. Periods that fell due before the plan was first kept are not opened; a
 * finding says so.
 */
export async function applyPlan(
  dependencies: ApplyDependencies,
  { plan, actor }: { readonly plan: Plan; readonly actor: string },
): Promise<AppliedPlan> {
  const { register, clock } = dependencies;
  const now = clock.now();
  const keptFrom = (await findPlan(register, plan.slug))?.keptFrom ?? localDate(now, plan.timeZone);
  const { version, changed } = await insertPlanVersion(register, {
    plan,
    hash: planHash(plan),
    appliedAt: now,
    appliedRealAt: Date.now(),
    appliedBy: actor,
    keptFrom,
  });
  const openings = cycleOpenings(plan, dependencies.calendarOf(plan));
  await recordEarlierPeriods(dependencies, { plan, openings, keptFrom });
  const schedules = await keepSchedules(dependencies, plan);
  const openedNow = await openPastOpenings(dependencies, { plan, openings, keptFrom });
  return { version, changed, schedules, openedNow };
}

/** A plan's cycles, and the day from which they are kept. */
interface KeptPlan {
  readonly plan: Plan;
  readonly openings: readonly CycleOpening[];
  readonly keptFrom: PlainDate;
}

async function openPastOpenings(
  { temporal, clock }: ApplyDependencies,
  { plan, openings, keptFrom }: KeptPlan,
): Promise<string[]> {
  const now = clock.now();
  const open = openings.filter(({ opensAt, dueOn }) => opensAt <= now && dueOn >= keptFrom);
  for (const { obligationId, periodKey } of open)
    await startOpening(temporal, { planSlug: plan.slug, obligationId, periodKey });
  return open.map(({ obligationId, periodKey }) => `${plan.slug}/${obligationId}/${periodKey}`);
}

/** Starts the short workflow that opens one cycle; one that was started before is left alone. */
export async function startOpening(
  temporal: Client,
  input: { planSlug: string; obligationId: string; periodKey: string; request?: unknown },
): Promise<void> {
  const { planSlug, obligationId, periodKey } = input;
  try {
    await temporal.workflow.start('openCycleWorkflow', {
      taskQueue: CYCLES_QUEUE,
      workflowId: `open/${planSlug}/${obligationId}/${periodKey}`,
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      args: [input],
      staticSummary: `Mở đợt ${periodKey}: ${obligationId}`,
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** Says, once per obligation, which expected periods lie before the day from which the plan is kept. */
async function recordEarlierPeriods(
  { register, clock }: ApplyDependencies,
  { plan, openings, keptFrom }: KeptPlan,
): Promise<void> {
  for (const { id } of plan.obligations) {
    const earlier = openings.filter((o) => o.obligationId === id && o.dueOn < keptFrom);
    const [first] = earlier;
    const last = earlier.at(-1);
    if (first === undefined || last === undefined) continue;
    await openFinding(register, {
      findingId: `before-kept/${plan.slug}/${id}`,
      kind: 'before-kept',
      subject: `${plan.slug}/${id}`,
      text: {
        vi: `Các kỳ ${first.periodKey} đến ${last.periodKey} đến hạn trước ngày bắt đầu theo dõi ${keptFrom} nên không mở đợt`,
        en: `Periods ${first.periodKey} to ${last.periodKey} fell due before ${keptFrom}, from when the plan is kept, and have no cycles`,
      },
      at: clock.now(),
    });
  }
}
