import type { PlainDate } from '@kyhan/calendar';
import { openedLeading } from '@kyhan/engine';
import { cycleOpenings, cyclePlan, expectedPeriod, isKept, planCalendar } from '@kyhan/plan';
import { cycleIdOf } from '@kyhan/plan/ids';
import {
  getPlan,
  listAssignments,
  listCycles,
  type Assignment,
  type Cycle,
  type PlanVersion,
  type Register,
} from '@kyhan/register';
import { joiningOpenings } from '../joining/joining-openings.js';
import type { AdoptableMatter, AdoptableWish } from './adoptable-matter.js';
import { listedMatters } from './listed-matters.js';

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
  const listed = await listedMatters(register, version, { rows: [], ...wish });
  const names = new Map(listed.map((matter) => [matter.assignmentId, matter]));
  // What the list had named before is here by now, and is named by the list all the same.
  const here = owed.map((one) => {
    const { periodFrom, listedAs } = names.get(one.assignmentId) ?? {};
    const matter = ofRegister(one, periodFrom ?? periods.get(one.cycleId) ?? one.dueOn);
    return listedAs === undefined ? matter : { ...matter, listedAs };
  });
  const known = new Set(here.map(({ assignmentId }) => assignmentId));
  const past = [...pastMatters(version, cycles, wish), ...listed].filter(
    ({ assignmentId }) => !known.has(assignmentId),
  );
  const matters = [...here, ...past].sort(
    (one, other) => one.dueAt - other.dueAt || (one.assignmentId < other.assignmentId ? -1 : 1),
  );
  return { version, matters };
}

function ofRegister(open: Assignment, periodFrom: PlainDate): AdoptableMatter {
  const { assignmentId, unitId, obligationId, stepId, periodKey, endedAt, submittedAt } = open;
  const { opensAt, dueOn, dueAt, asked, formerUnitIds } = open;
  const isOver = endedAt !== undefined || submittedAt !== undefined;
  const which = { assignmentId, unitId, formerUnitIds, obligationId, stepId, periodKey, periodFrom };
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
    const joining = { plan, cycle: name, units, now, actor, reason, opensAt };
    // What is gathered has its lead among those that open with it.
    const leads = openedLeading(joiningOpenings({ ...joining, owed: [] }));
    const openings = joiningOpenings({ ...joining, owed: leads });
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
      const { unitId, stepId, timetable, asked = false, lead } = opened.fact;
      const due = { opensAt, dueOn: timetable.dueOn, dueAt: timetable.dueAt };
      const which = { assignmentId: opened.stream, unitId, obligationId, stepId, periodKey, periodFrom };
      const leadId = lead?.assignmentId;
      const never = { isOver: false, formerUnitIds: [] };
      return [{ ...which, ...due, asked, ...never, leadId, past: { cycle, opened } }];
    });
  });
}

/** Opened when its day was over, which nothing else does with a period of the calendar. */
function isAdopted({ openedAt, dueAt, draftSince, skippedAt }: Cycle): boolean {
  return openedAt >= dueAt && draftSince === undefined && skippedAt === undefined;
}
