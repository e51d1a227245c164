import { localDate } from '@kyhan/calendar';
import {
  nextKeptFrom,
  openCycleChange,
  planDiff,
  withCalendarTable,
  type DraftDone,
  type KeptFrom,
  type OpenCycleChange,
  type Plan,
  type PlanDiff,
} from '@kyhan/plan';
import { findPlan, listCycles, planAsCarriedOut, type Cycle, type Register } from '@kyhan/register';
import { cycleIdOf, type Actor } from '@kyhan/plan/ids';
import { requireRight } from '../rights/rights-of.js';
import { checkedPlan, slugOf } from './checked-plan.js';
import { openCyclesNow, type KeptOpenCycle } from '../opening/open-cycles-now.js';
import { openingsNow, type OpeningNow } from '../opening/opening-now.js';
import { peopleWrittenTo, type PersonWrittenTo, type ToldUnit } from './people-written-to.js';
import { comingSuccessions, type ComingSuccession } from '../reorganisation/coming-successions.js';
import { unitsWithoutFuture, type UnitWithoutFuture } from './units-without-future.js';

/** What applying a plan would change, in the plan and for open cycles and people. Plain JSON. */
export interface PlanChanges extends PlanDiff {
  readonly slug: string;
  /** The version that is applied now; null where none is. */
  readonly appliedVersion: number | null;
  readonly openCycles: readonly OpenCycleChange[];
  readonly opensNow: readonly OpeningNow[];
  readonly unitsWithoutFuture: readonly UnitWithoutFuture[];
  readonly successions: readonly ComingSuccession[];
  readonly people: readonly PersonWrittenTo[];
  /** Applied before, and somebody would be written to or an open cycle would move. */
  readonly needsConfirmation: boolean;
}

export interface PlanWish {
  readonly plan: Plan;
  /** Open cycles follow changed rules too; without it they keep their day and their version. */
  readonly moveOpen: boolean;
}

/** The same, and who asks: they see what the plan holds. */
export interface AskedChanges extends PlanWish {
  readonly actor: Actor;
}

/** The changes with what carrying them out needs beside. */
export interface Preparation {
  readonly changes: PlanChanges;
  /** The plan as it is kept: with its calendar's table. */
  readonly plan: Plan;
  readonly kept: KeptFrom;
  readonly cycles: readonly KeptOpenCycle[];
  readonly opened: ReadonlySet<string>;
  /** What was done for those that wait as drafts, by id. */
  readonly drafts: ReadonlyMap<string, DraftDone>;
}

/**
 * Compares a plan with what is applied; reads the register only. `now` is plan time. Epoch milliseconds.
 * @throws PlanProblems; KyhanError NOT_ALLOWED, REGISTER_UNAVAILABLE
 */
export async function planChanges(
  register: Register,
  now: number,
  { actor, ...wish }: AskedChanges,
): Promise<PlanChanges> {
  const where = { planSlug: slugOf(wish.plan) };
  await requireRight(register, { actor, at: now, act: 'apply', where });
  return (await preparation(register, now, { ...wish, plan: checkedPlan(wish.plan) })).changes;
}

/** The same for whoever applies it then. */
export async function preparation(register: Register, now: number, wish: PlanWish): Promise<Preparation> {
  const plan = withCalendarTable(wish.plan);
  const applied = await findPlan(register, plan.slug);
  const today = localDate(now, plan.timeZone);
  const kept = nextKeptFrom(applied, plan, today);
  const cycles = await openCyclesNow(register, { planSlug: plan.slug, now });
  const known = await listCycles(register, { planSlug: plan.slug });
  const drafts = draftsOf(known);
  const opened = new Set(known.map(({ cycleId }) => cycleId).filter((id) => !drafts.has(id)));
  const openCycles = cycles
    .map((cycle) => openCycleChange(cycle.now, { plan, now, moveOpen: wish.moveOpen }))
    .filter((change) => change !== undefined);
  const carriedOut = await planAsCarriedOut(register, plan);
  const opensNow = openingsNow({ plan: carriedOut, kept, opened, drafts, now });
  const people = peopleWrittenTo(told(openCycles, opensNow), [plan, ...(applied ? [applied.plan] : [])]);
  const moves = openCycles.some((change) => change.moves.length > 0);
  const successions = cycles.flatMap((cycle) => comingSuccessions(plan, today, cycle.now));
  const passes = successions.some(({ on, becomes }) => on === today && becomes !== 'asks');
  const changes = {
    slug: plan.slug,
    appliedVersion: applied?.version ?? null,
    ...difference(applied?.plan ?? nothingOf(plan), plan, { today, opened, isFirst: applied === undefined }),
    openCycles,
    opensNow,
    unitsWithoutFuture: unitsWithoutFuture(
      plan,
      today,
      cycles.map((cycle) => cycle.now),
    ),
    successions,
    people,
    needsConfirmation: applied !== undefined && (moves || passes || people.length > 0),
  };
  return { changes, plan, kept, cycles, opened, drafts };
}

function draftsOf(cycles: readonly Cycle[]): ReadonlyMap<string, DraftDone> {
  const drafts = cycles.filter(({ draftSince }) => draftSince !== undefined);
  return new Map(
    drafts.map(({ cycleId, confirmedAt, announcedAt }) => [
      cycleId,
      { isConfirmed: confirmedAt !== undefined, isAnnounced: announcedAt !== undefined },
    ]),
  );
}

interface Comparison {
  readonly today: string;
  readonly opened: ReadonlySet<string>;
  readonly isFirst: boolean;
}

/** Coming cycles only: what is open already is told among the open cycles. */
function difference(before: Plan, plan: Plan, { today, opened, isFirst }: Comparison): PlanDiff {
  const diff = planDiff(before, plan, today);
  const isComing = ({ obligation: obligationId, period: periodKey }: PlanDiff['cycles'][number]) =>
    !opened.has(cycleIdOf({ planSlug: plan.slug, obligationId, periodKey }));
  return { ...diff, changed: diff.changed || isFirst, cycles: diff.cycles.filter(isComing) };
}

/** What a plan is compared with that was never applied. */
function nothingOf(plan: Plan): Plan {
  return { ...plan, units: [], groups: {}, policies: {}, forms: {}, paperTemplates: {}, obligations: [] };
}

function told(openCycles: readonly OpenCycleChange[], opensNow: readonly OpeningNow[]): ToldUnit[] {
  const moved = openCycles
    .flatMap(({ moves }) => moves)
    .filter((move) => move.told)
    .map(({ unit }): ToldUnit => ({ unit, what: 'moved' }));
  const opening = opensNow.filter(({ isDraft }) => !isDraft);
  const opened = opening.flatMap(({ units }) => units.map((unit): ToldUnit => ({ unit, what: 'opened' })));
  return [...moved, ...opened];
}
