import type { Instant, PlainDate } from '@kyhan/calendar';
import type { AssignmentEvent } from '@kyhan/engine';
import { cycleOpenings, cyclePlan, expectedPeriod, isContribution, isKept, planCalendar } from '@kyhan/plan';
import { cycleIdOf } from '@kyhan/plan/ids';
import {
  getPlan,
  listAssignments,
  listCycles,
  type AdoptedCycle,
  type Assignment,
  type Cycle,
  type PlanVersion,
  type Register,
} from '@kyhan/register';
import { joiningOpenings } from '../joining/joining-openings.js';

/** What a unit owes, or owed before the plan was kept here, and what the office's own list may say of it. */
export interface AdoptableMatter {
  readonly assignmentId: string;
  readonly unitId: string;
  readonly obligationId: string;
  readonly stepId: string;
  readonly periodKey: string;
  readonly periodFrom: PlainDate;
  readonly opensAt: Instant;
  readonly dueOn: PlainDate;
  readonly dueAt: Instant;
  /** The plan asks it and does not order it: nothing calls it late. */
  readonly asked: boolean;
  /** Something was handed in, or it has ended in another way. */
  readonly isOver: boolean;
  /** Where it is open here. */
  readonly open?: Assignment;
  /** Where it was never opened here: with what it would be, in which cycle. */
  readonly past?: { readonly cycle: AdoptedCycle['cycle']; readonly opened: AssignmentEvent };
}

export interface AdoptableWish {
  readonly planSlug: string;
  /** Plan time. */
  readonly now: Instant;
  readonly actor: string;
  readonly reason: string;
}

/**
 * Everything of a plan that units owe or owed up to now: what the register has, and the periods that fell due before it
 * was kept here.
 * @throws KyhanError PLAN_NOT_FOUND
 */
export async function adoptableMatters(
  register: Register,
  wish: AdoptableWish,
): Promise<{ readonly version: PlanVersion; readonly matters: readonly AdoptableMatter[] }> {
  const version = await getPlan(register, wish.planSlug);
  const cycles = await listCycles(register, { planSlug: wish.planSlug });
  const owed = await listAssignments(register, { planSlug: wish.planSlug });
  const periods = new Map(cycles.map(({ cycleId, periodFrom }) => [cycleId, periodFrom]));
  const here = owed.map((one) => ofRegister(one, periods.get(one.cycleId) ?? one.dueOn));
  const known = new Set(here.map(({ assignmentId }) => assignmentId));
  const past = pastMatters(version, cycles, wish).filter(({ assignmentId }) => !known.has(assignmentId));
  const matters = [...here, ...past].sort(
    (one, other) => one.dueAt - other.dueAt || (one.assignmentId < other.assignmentId ? -1 : 1),
  );
  return { version, matters };
}

function ofRegister(open: Assignment, periodFrom: PlainDate): AdoptableMatter {
  const { assignmentId, unitId, obligationId, stepId, periodKey, endedAt, submittedAt } = open;
  const { opensAt, dueOn, dueAt, asked } = open;
  const isOver = endedAt !== undefined || submittedAt !== undefined;
  const which = { assignmentId, unitId, obligationId, stepId, periodKey, periodFrom };
  return { ...which, opensAt, dueOn, dueAt, asked, isOver, open };
}

/** A period that has a cycle was taken over before, or lived here: there only the former takes more of it. */
function pastMatters(
  { plan, version, ...kept }: PlanVersion,
  cycles: readonly Cycle[],
  { now, actor, reason }: AdoptableWish,
): AdoptableMatter[] {
  const calendar = planCalendar(plan);
  const known = new Map(cycles.map((cycle) => [cycle.cycleId, cycle]));
  const units = plan.units.map(({ id }) => id);
  return cycleOpenings(plan, calendar).flatMap((opening): AdoptableMatter[] => {
    const { obligationId, periodKey, opensAt, dueOn, dueAt } = opening;
    const cycleId = cycleIdOf({ planSlug: plan.slug, obligationId, periodKey });
    const before = known.get(cycleId);
    const obligation = plan.obligations.find(({ id }) => id === obligationId);
    if (isKept(kept, opening) || dueAt > now || obligation === undefined) return [];
    if (before !== undefined && !isAdopted(before)) return [];
    const period = expectedPeriod(plan, obligation, periodKey);
    const days = period && cyclePlan({ plan, obligation, period, calendar });
    if (period === undefined || days === undefined) return [];
    const { from: periodFrom, to: periodTo } = period;
    const name = { cycleId, obligationId, periodKey, periodFrom, periodTo, dueOn, dueAt };
    const openings = joiningOpenings({ plan, cycle: name, owed: [], units, now, actor, reason, opensAt });
    const cycle = {
      ...name,
      planSlug: plan.slug,
      planVersion: version,
      opensAt,
      nominalDueOn: days.due.nominalOn,
      openedAt: now,
      actor,
    };
    return openings.flatMap((opened): AdoptableMatter[] => {
      if (opened.fact.type !== 'opened') return [];
      const { unitId, stepId, timetable, asked = false } = opened.fact;
      const step = obligation.steps.find(({ id }) => id === stepId);
      // What was gathered for another report is over with that.
      if (step === undefined || isContribution(step)) return [];
      const due = { opensAt, dueOn: timetable.dueOn, dueAt: timetable.dueAt };
      const which = { assignmentId: opened.stream, unitId, obligationId, stepId, periodKey, periodFrom };
      return [{ ...which, ...due, asked, isOver: false, past: { cycle, opened } }];
    });
  });
}

/** Opened when its day was over, which nothing else does with a period of the calendar. */
function isAdopted({ openedAt, dueAt, draftSince, skippedAt }: Cycle): boolean {
  return openedAt >= dueAt && draftSince === undefined && skippedAt === undefined;
}
