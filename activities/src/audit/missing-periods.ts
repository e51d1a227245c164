import { planSpanMs } from '@kyhan/engine';
import { cycleOpenings, isKept, planNames, type Plan } from '@kyhan/plan';
import {
  listCycles,
  listRequests,
  openFinding,
  type Cycle,
  type PlanVersion,
  type Register,
} from '@kyhan/register';
import { CYCLE_PAGE, periodWords } from '@kyhan/words';
import { cycleIdOf, findingIdOf, obligationKeyOf, requestPeriodKey } from '@kyhan/plan/ids';
import type { ActivityDependencies } from '../activity-dependencies.js';
import { keptDrafts } from './kept-drafts.js';

/** A period that the plan expects to be open by now, without a cycle. */
export interface MissingPeriod {
  readonly planSlug: string;
  readonly obligationId: string;
  readonly periodKey: string;
  /** Where somebody asked for it outside the calendar. */
  readonly requestId?: string;
  /** A line for people: obligation and period in words. */
  readonly summary: string;
}

/** A Schedule is given this much plan time, and at least this much real time, before the audit steps in. */
const GRACE_PLAN_MS = 60 * 60_000;
const GRACE_REAL_MS = 10_000;

type Missing = Omit<MissingPeriod, 'planSlug' | 'summary'>;

/**
 * What the plan expects or somebody has asked for, and nobody has opened, each with a finding (design, invariant 4).
 * A Schedule that somebody has paused is respected: what it holds back has the finding of the pause.
 */
export async function missingPeriods(
  dependencies: ActivityDependencies,
  { plan, version, ...kept }: PlanVersion,
  paused: readonly string[],
): Promise<MissingPeriod[]> {
  const { register, clock, calendarOf, language } = dependencies;
  const now = clock.now();
  const isPaused = ({ obligationId }: Missing) =>
    paused.includes(obligationKeyOf({ planSlug: plan.slug, obligationId }));
  const openBy = now - Math.max(GRACE_PLAN_MS, planSpanMs(GRACE_REAL_MS, clock));
  const cycles = await listCycles(register, { planSlug: plan.slug });
  const waiting = await keptDrafts(dependencies, { plan, version, cycles });
  const isThere = ({ cycleId, draftSince }: Cycle) => draftSince === undefined || waiting.has(cycleId);
  const opened = new Set(cycles.filter(isThere).map(({ cycleId }) => cycleId));
  const expected: Missing[] = cycleOpenings(plan, calendarOf(plan)).filter(
    (opening) => isKept(kept, opening) && opening.opensAt <= openBy && !isPaused(opening),
  );
  const missing = [...expected, ...(await askedFor(register, plan))].filter(
    (opening) => !opened.has(cycleIdOf({ planSlug: plan.slug, ...opening })),
  );
  for (const period of missing) await recordFinding(dependencies, plan, { ...period, now });
  const names = planNames(plan);
  return missing.map(({ obligationId, periodKey, requestId }) => {
    const title = names.obligationTitle(obligationId);
    const named = periodWords(periodKey, names.firstDay(obligationId, periodKey));
    const summary = CYCLE_PAGE.summary({ title, period: named })[language];
    const period = { planSlug: plan.slug, obligationId, periodKey, summary };
    return requestId === undefined ? period : { ...period, requestId };
  });
}

/** What was kept while Temporal was away has no other who opens it. The front door is given its time to start it. */
async function askedFor(register: Register, { slug }: Plan): Promise<Missing[]> {
  const requests = await listRequests(register, slug);
  return requests
    .filter(({ askedRealAt }) => askedRealAt <= Date.now() - GRACE_REAL_MS)
    .map(({ obligationId, requestId, ...number }) => {
      return { obligationId, periodKey: requestPeriodKey(number), requestId };
    });
}

/** The finding is closed when the cycle opens. */
async function recordFinding(
  { register }: ActivityDependencies,
  plan: Plan,
  { obligationId, periodKey, now }: Missing & { readonly now: number },
): Promise<void> {
  const subject = cycleIdOf({ planSlug: plan.slug, obligationId, periodKey });
  const findingId = findingIdOf({ kind: 'cycle-missing', about: subject });
  await openFinding(register, { findingId, kind: 'cycle-missing', subject, data: {}, at: now });
}
