import {
  closeCycle,
  closeFinding,
  cycleCounts,
  findCycle,
  getPlan,
  insertCycle,
  openFinding,
  planAsCarriedOut,
} from '@kyhan/register';
import { realSpanMs } from '@kyhan/engine';
import type { Period } from '@kyhan/calendar';
import { cyclePlan, draftNeeds, isHeldBack, planNames, type Obligation, type Plan } from '@kyhan/plan';
import { CYCLE_PAGE, findingWords } from '@kyhan/words';
import { cycleIdOf, findingIdOf } from '@kyhan/plan/ids';
import { cycleContext, obligationOf } from './cycle-context.js';
import { cycleRequest } from './cycle-request.js';
import { cycleFigures } from './cycle-standing.js';
import { openedCycle, type OpenedCycle } from './opened-cycle.js';
import { shownStanding } from './shown-standing.js';
import type { ActivityDependencies } from './activity-dependencies.js';
import { draftDone, drafted } from './drafted.js';
import { newCycle } from './new-cycle.js';
import type { OpeningRequest } from './opening-request.js';
import { periodToOpen } from './period-to-open.js';

export interface CycleProgress {
  readonly details: string;
  readonly overdue: number;
  /** Nothing in it is open any more, and no meeting of it comes. */
  readonly isEnded: boolean;
  /** Real milliseconds until looking again is worth while. */
  readonly nextInMs: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** A fast clock's day may be a second: the page of a cycle is written no more often than this. */
const SHORTEST_LOOK_MS = 20_000;

/** Opening, showing and closing a cycle. */
export function cycleActivities(dependencies: ActivityDependencies) {
  const { register, clock, language } = dependencies;
  return {
    /** Computes timetable and audience of one cycle and inserts it, or keeps it as a draft; an open one is left as it is. */
    async openCycle(wish: OpeningRequest): Promise<OpenedCycle> {
      const { plan, version, ...kept } = await getPlan(register, wish.planSlug);
      const obligation = obligationOf(plan, wish.obligationId);
      const { requestId } = wish;
      const asked = requestId === undefined ? {} : { request: await cycleRequest(register, plan, requestId) };
      const period = periodToOpen(dependencies, { plan, obligation }, { ...wish, ...asked });
      if (period === undefined)
        return { outcome: 'nothing-to-open', reason: CYCLE_PAGE.nothingBegins[language] };
      const name = { planSlug: plan.slug, obligationId: obligation.id, periodKey: period.key };
      const existing = await findCycle(register, cycleIdOf(name));
      if (existing !== undefined && existing.draftSince === undefined)
        return await openedCycle(dependencies, existing, 'already-open');
      const isDrafted = existing !== undefined;
      // A draft waits for its coordinator, whatever was decided since.
      const mayBeHeld = requestId === undefined && !isDrafted;
      if (mayBeHeld && (await isHeld(dependencies, { plan, obligation, period })))
        return { outcome: 'nothing-to-open', reason: CYCLE_PAGE.heldBack[language] };
      const { givenDueOn, meetingOn } = existing ?? {};
      const own = { isDrafted, givenDueOn, meetingOn, ...asked };
      const wished = { plan, version, kept, obligation, period, ...own };
      const fresh = newCycle(dependencies, wished);
      if (fresh === undefined && isDrafted)
        return { outcome: 'nothing-to-open', reason: CYCLE_PAGE.dayOver[language] };
      if (fresh === undefined) return await nothingOwed(dependencies, plan, { obligation, period });
      const needs = draftNeeds(obligation, period, draftDone(existing));
      if (needs !== undefined) return await drafted(dependencies, { plan, obligation, fresh, needs });
      const { created, cycle } = await insertCycle(register, { ...fresh, realAt: Date.now(), language });
      const findingId = cycleMissingId(cycle.cycleId);
      await closeFinding(register, { findingId, at: clock.now(), ending: 'cycle-opened' });
      await dependencies.ringPostOffice();
      return await openedCycle(dependencies, cycle, created ? 'opened' : 'already-open');
    },

    /** Where a cycle stands, in words for Temporal's own page. */
    async cycleProgress({ cycleId }: { readonly cycleId: string }): Promise<CycleProgress> {
      const now = clock.now();
      const { meetsAt = Infinity, ...standing } = await shownStanding(dependencies, { cycleId, now });
      const next = Math.min(DAY_MS, meetsAt - now);
      return { ...standing, nextInMs: Math.max(SHORTEST_LOOK_MS, realSpanMs(next, clock)) };
    },

    /** Writes the summary, tells the coordinator and closes; a closed cycle stays as it was closed. */
    async closeCycle({ cycleId }: { readonly cycleId: string }): Promise<{ details: string }> {
      return await closed(dependencies, cycleId);
    },
  };
}

/** Whether it is suspended on its opening day, or was skipped. */
async function isHeld(
  { register, calendarOf }: ActivityDependencies,
  cycle: { plan: Plan; obligation: Obligation; period: Period },
): Promise<boolean> {
  const days = cyclePlan({ ...cycle, calendar: calendarOf(cycle.plan) });
  const { plan, obligation } = cycle;
  const carriedOut = await planAsCarriedOut(register, { ...plan, obligations: [obligation] });
  return days !== undefined && carriedOut.obligations.some((one) => isHeldBack(one, days));
}

async function closed(dependencies: ActivityDependencies, cycleId: string): Promise<{ details: string }> {
  const { register, clock, language } = dependencies;
  const context = await cycleContext(dependencies, cycleId);
  const now = clock.now();
  const counts = await cycleCounts(register, { cycleId, now });
  await closeCycle(register, {
    cycleId,
    at: now,
    realAt: Date.now(),
    summary: { ...counts },
    language,
    notices: [
      {
        assignmentId: cycleId,
        kind: 'cycle-summary',
        ordinal: 1,
        addressee: 'coordinator',
        notBefore: now,
        dueAt: context.cycle.dueAt,
        data: cycleFigures(counts),
      },
    ],
  });
  await dependencies.ringPostOffice();
  const { details } = await shownStanding(dependencies, { cycleId, now });
  return { details };
}

/** The audit asks again every day: its finding is to say why there is nothing to open. */
async function nothingOwed(
  { register, clock, language }: ActivityDependencies,
  plan: Plan,
  { obligation, period }: { obligation: Obligation; period: Period },
): Promise<OpenedCycle> {
  const subject = cycleIdOf({ planSlug: plan.slug, obligationId: obligation.id, periodKey: period.key });
  const findingId = cycleMissingId(subject);
  const at = clock.now();
  const facts = { kind: 'nobody-owes', subject, data: {} } as const;
  await closeFinding(register, { findingId, at, ending: 'nobody-owes' });
  await openFinding(register, { findingId, ...facts, at });
  return { outcome: 'nothing-to-open', reason: findingWords(facts, () => planNames(plan)).text[language] };
}

function cycleMissingId(cycleId: string): string {
  return findingIdOf({ kind: 'cycle-missing', about: cycleId });
}
