import { localDate } from '@kyhan/calendar';
import { planActBody, type PlanActAnswer, type PlanActBody } from '@kyhan/contracts';
import type { RulingOutcome } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import { planDiff, type DraftDone, type ExpectedChange, type Plan, type PlanAct } from '@kyhan/plan';
import { actorIdOf, cycleIdOf, type Actor } from '@kyhan/plan/ids';
import {
  findCycle,
  getPlan,
  listCycles,
  listPlanActs,
  planAsCarriedOut,
  recordPlanAct,
  releaseHeldBack,
  type Register,
} from '@kyhan/register';
import { postOfficeBell } from '../acts/post-office-bell.js';
import { actOnADraft } from '../acts/act-on-a-draft.js';
import type { ApplyDependencies } from '../apply-dependencies.js';
import { checked } from '../asked/checked.js';
import { isSchedulePaused, keepSchedules } from '../opening/keep-schedules.js';
import { openingsNow } from '../opening/opening-now.js';
import { startOpening } from '../opening/start-opening.js';
import { planActOf } from './plan-act-of.js';
import { requireActable } from './require-actable.js';
import { resumedSince } from './resumed-since.js';
import { waiveHeld } from './waive-held.js';

/** What somebody decides for a plan beside its versions, and who decides it. */
export type PlanActWish = PlanActBody & { readonly planSlug: string; readonly actor: Actor };

/** What came of it. */
export type PlanActDone = Omit<PlanActAnswer, 'outcomes'> & { readonly outcomes: readonly RulingOutcome[] };

/**
 * Suspends, resumes or skips what a plan expects, ends the plan, or says until when no unit is written to: it is kept first, and holds from that moment on, also
 * while Temporal is away. Then what is open is waived where that was said, the Schedules follow, and what a resumed
 * obligation should have open by now is opened. Repeating it with the same id carries on with what was interrupted.
 * @throws KyhanError PLAN_NOT_FOUND, OBLIGATION_NOT_FOUND, PERIOD_NOT_EXPECTED, CYCLE_CLOSED, NEW_DAY_PAST,
 * CYCLE_NOT_DRAFT (of a draft that opens meanwhile: the same again carries on), REASON_MISSING, PLAN_ACT_ID_REUSED,
 * REQUEST_INVALID, TEMPORAL_UNAVAILABLE
 */
export async function actOnPlan(
  dependencies: ApplyDependencies,
  { actor, planSlug, ...asked }: PlanActWish,
): Promise<PlanActDone> {
  const { register, clock } = dependencies;
  const body = checked(planActBody, asked);
  const { actId, reason, document } = body;
  const act = planActOf(body);
  if (reason.trim() === '') throw new KyhanError('REASON_MISSING');
  const now = clock.now();
  const { plan } = await getPlan(register, planSlug);
  if (await isDraft(register, planSlug, act))
    return await skippedDraft(dependencies, { ...body, planSlug, actor });
  const acts = await listPlanActs(register, planSlug);
  const earlier = acts.find((one) => one.actId === actId);
  if (earlier === undefined) await requireActable(register, { plan, act, now });
  const before = await planAsCarriedOut(register, plan);
  const waiveOpen = body.waiveOpen || act.type === 'skip';
  const { kind } = await recordPlanAct(register, {
    planSlug,
    actId,
    act,
    waiveOpen,
    reason,
    document,
    actor: actorIdOf(actor),
    at: now,
    realAt: Date.now(),
  });
  const after = await planAsCarriedOut(register, plan);
  // Sent again, it carries on with what it was: not with what has come, or was resumed, since.
  const meant = { openedBy: earlier?.at, isResumed: resumedSince(acts, { actId, act }) };
  const outcomes = waiveOpen
    ? await waiveHeld(dependencies, { planSlug, act, actId, reason, document, actor, ...meant })
    : [];
  // What was kept for its end goes now, or for a later one; the post office looks at it anew.
  if (act.type === 'silence' || act.type === 'speak') {
    await releaseHeldBack(register, planSlug);
    await postOfficeBell(dependencies.temporal)();
  }
  await keepSchedules(dependencies, after, { now });
  const openedNow = act.type === 'resume' ? await openAgain(dependencies, after, now) : [];
  const today = localDate(now, plan.timeZone);
  const cycles = planDiff(before, after, today).cycles.map(heldCycle);
  return { actId, kind, cycles, outcomes, openedNow };
}

/** What waits for its coordinator, or was left out as a draft before. */
async function isDraft(register: Register, planSlug: string, act: PlanAct): Promise<boolean> {
  if (act.type !== 'skip') return false;
  const { obligationId, periodKey } = act;
  const cycle = await findCycle(register, cycleIdOf({ planSlug, obligationId, periodKey }));
  return (cycle?.draftSince ?? cycle?.skippedAt) !== undefined;
}

/** Skipped as drafts are: nobody owes it yet, and confirming it takes that back. */
async function skippedDraft(dependencies: ApplyDependencies, wish: PlanActWish): Promise<PlanActDone> {
  const { actId, planSlug, obligation: obligationId = '', period: periodKey = '', reason, document } = wish;
  const cycleId = cycleIdOf({ planSlug, obligationId, periodKey });
  const why = document === undefined ? reason : `${reason} (${document})`;
  await actOnADraft(dependencies, { cycleId, act: 'skip', reason: why, actor: wish.actor });
  return { actId, kind: 'recorded', cycles: [], outcomes: [], openedNow: [] };
}

/** What waits as a draft waits for its coordinator. */
const NONE: ReadonlyMap<string, DraftDone> = new Map();

/** What opens again and should be open by now; what somebody has paused in Temporal stays so. */
async function openAgain(dependencies: ApplyDependencies, plan: Plan, now: number): Promise<string[]> {
  const { register, temporal } = dependencies;
  const { slug: planSlug } = plan;
  const kept = await getPlan(register, planSlug);
  const opened = new Set((await listCycles(register, { planSlug })).map(({ cycleId }) => cycleId));
  const openedNow: string[] = [];
  for (const { obligation: obligationId, period: periodKey } of openingsNow({
    plan,
    kept,
    opened,
    drafts: NONE,
    now,
  })) {
    if (await isSchedulePaused(temporal, { planSlug, obligationId })) continue;
    await startOpening(dependencies, plan, { obligationId, periodKey });
    openedNow.push(cycleIdOf({ planSlug, obligationId, periodKey }));
  }
  return openedNow;
}

function heldCycle({
  obligation,
  period,
  change,
  before,
  after,
}: ExpectedChange): PlanActDone['cycles'][number] {
  const { opensOn = '', dueOn = '' } = after ?? before ?? {};
  return { obligation, period, change, opensOn, dueOn };
}
