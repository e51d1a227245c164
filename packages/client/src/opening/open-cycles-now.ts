import { assignmentStatus } from '@kyhan/engine';
import { planCalendar, type OpenAssignment, type OpenCycleNow } from '@kyhan/plan';
import {
  findOpenCycle,
  getPlanVersion,
  listOpenCycles,
  type OpenCycle,
  type OpenCycleAssignment,
  type Register,
} from '@kyhan/register';

/** An open cycle as the plan package compares it, and what of the register's is needed to move it. */
export interface KeptOpenCycle {
  readonly kept: OpenCycle;
  readonly now: OpenCycleNow;
}

/** The open cycles of a plan, each under the versions that it follows. `now` is plan time. */
export async function openCyclesNow(
  register: Register,
  { planSlug, now }: { readonly planSlug: string; readonly now: number },
): Promise<KeptOpenCycle[]> {
  const cycles = await listOpenCycles(register, planSlug);
  return await Promise.all(cycles.map(async (kept) => ({ kept, now: await openCycle(register, kept, now) })));
}

/** One of them, also while it is a draft; undefined where there is none that is not closed. */
export async function openCycleNow(
  register: Register,
  { cycleId, now }: { readonly cycleId: string; readonly now: number },
): Promise<KeptOpenCycle | undefined> {
  const kept = await findOpenCycle(register, cycleId);
  return kept && { kept, now: await openCycle(register, kept, now) };
}

async function openCycle(
  register: Register,
  { cycle, assignments }: OpenCycle,
  now: number,
): Promise<OpenCycleNow> {
  const { cycleId, planSlug: slug, obligationId, periodKey: key, dueOn, dueAt } = cycle;
  const { plan } = await getPlanVersion(register, { slug, version: cycle.planVersion });
  const table = await getPlanVersion(register, { slug, version: cycle.calendarVersion });
  return {
    cycleId,
    obligationId,
    period: { key, from: cycle.periodFrom, to: cycle.periodTo },
    isDayGiven: cycle.givenDueOn !== undefined,
    meetingOn: cycle.meetingOn,
    dueOn,
    dueAt,
    plan,
    calendar: planCalendar(table.plan),
    stepIds: [...new Set(assignments.map(({ stepId }) => stepId))],
    assignments: assignments.filter(isOpen).map((one) => openAssignment(one, now)),
  };
}

function isOpen({ endedAt }: OpenCycleAssignment): boolean {
  return endedAt === undefined;
}

function openAssignment(assignment: OpenCycleAssignment, now: number): OpenAssignment {
  const { assignmentId, unitId, stepId, dueOn, dueAt, hasOwnDay, submittedAt, returnedAt } = assignment;
  const wasHandedIn = submittedAt !== undefined;
  const isHandedIn = wasHandedIn && returnedAt === undefined;
  // As letters, lists and figures have it: what was stopped before its day was over does not fall due.
  const isOverdue = assignmentStatus(assignment, now) === 'overdue';
  const handedIn = { isHandedIn, wasHandedIn };
  return { assignmentId, unitId, stepId, dueOn, dueAt, hasOwnDay, ...handedIn, isOverdue };
}
