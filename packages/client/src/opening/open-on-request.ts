import { endOfDay, instantAt, localDate, yearOf, type Instant, type PlainDate } from '@kyhan/calendar';
import { requestBody } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import {
  given,
  isHeldBack,
  planCalendar,
  requestedDue,
  type Obligation,
  type Plan,
  type RequestedDue,
} from '@kyhan/plan';
import { findRequest, getPlan, keepRequest, planAsCarriedOut, type Request } from '@kyhan/register';
import { actorIdOf, cycleIdOf, requestPeriodKey, type Actor } from '@kyhan/plan/ids';
import type { ApplyDependencies } from '../apply-dependencies.js';
import { checked } from '../asked/checked.js';
import { startOpening } from './start-opening.js';

/** What a coordinator asks for outside the calendar (Decree 09/2019, article 8(5)(c): the asker sets the day). */
export interface RequestedCycle {
  /** The caller's own id: asking again with the same id gives the same cycle. */
  readonly requestId: string;
  readonly planSlug: string;
  readonly obligationId: string;
  /** The last good day, `YYYY-MM-DD`; absent: the plan's rule says it, such as 24 hours after this. */
  readonly dueOn?: PlainDate;
  /** `HH:MM` in the plan's zone; absent: the end of the day. */
  readonly dueTime?: string;
  /** The last day of the data, which every letter and page names. */
  readonly cutOff?: PlainDate;
  /** Ids of units or groups; empty: the audience of the obligation. */
  readonly units: readonly string[];
  readonly reason: string;
  /** The legal ground, which every letter names. */
  readonly ground?: string;
  readonly actor: Actor;
}

type OpeningDependencies = Pick<ApplyDependencies, 'temporal' | 'register' | 'clock' | 'language'>;

/**
 * Opens an ad hoc cycle under the next running number of the year. The request is kept first: what was interrupted is
 * ended by asking again, and asking twice opens one cycle.
 * @throws KyhanError PLAN_NOT_FOUND, OBLIGATION_NOT_FOUND, UNIT_UNKNOWN, REASON_MISSING, NEW_DAY_PAST,
 * REQUEST_DAY_MISSING, OBLIGATION_SUSPENDED, REQUEST_ID_REUSED, REQUEST_INVALID
 */
export async function openOnRequest(
  dependencies: OpeningDependencies,
  request: RequestedCycle,
): Promise<{ cycleId: string }> {
  const { planSlug, obligationId, requestId, actor: _actor, ...asked } = request;
  checked(requestBody, { requestId, plan: planSlug, obligation: obligationId, ...asked });
  const { plan } = await getPlan(dependencies.register, planSlug);
  const kept = await keptRequest(dependencies, plan, request);
  const periodKey = requestPeriodKey(kept);
  // Where Temporal is away, the audit opens what is kept.
  await startOpening(dependencies, plan, { obligationId, periodKey, requestId });
  return { cycleId: cycleIdOf({ planSlug, obligationId, periodKey }) };
}

/** What was kept under the id before is answered as it was then, also where its day has passed since. */
async function keptRequest(
  { register, clock }: OpeningDependencies,
  plan: Plan,
  request: RequestedCycle,
): Promise<Request> {
  const { requestId, planSlug, obligationId, actor: asker, ...wish } = request;
  const actor = actorIdOf(asker);
  let kept = await findRequest(register, requestId);
  if (kept === undefined) {
    const now = clock.now();
    const today = localDate(now, plan.timeZone);
    const obligation = requireAskable(plan, request);
    const due = dueOf(plan, obligation, { ...request, now });
    requireOpening(await planAsCarriedOut(register, plan), obligationId, today);
    const asked = { requestId, planSlug, obligationId, year: yearOf(today), actor, ...wish, ...due };
    kept = await keepRequest(register, { ...asked, askedAt: now, askedRealAt: Date.now() });
  }
  // Without a day it is due as it was when it was asked for first.
  const { dueOn, dueTime } = kept;
  const isRuled = request.dueOn === undefined;
  const repeated = isRuled ? { ...request, ...given({ dueOn, dueTime }) } : request;
  if (!isSameRequest(kept, repeated)) throw new KyhanError('REQUEST_ID_REUSED', { requestId });
  return kept;
}

function requireAskable(plan: Plan, { planSlug, obligationId, units, reason }: RequestedCycle): Obligation {
  const obligation = plan.obligations.find(({ id }) => id === obligationId);
  if (obligation?.period.type !== 'on-request')
    throw new KyhanError('OBLIGATION_NOT_FOUND', { slug: planSlug, obligationId });
  const known = new Set([...plan.units.map(({ id }) => id), ...Object.keys(plan.groups)]);
  const unknown = units.find((unit) => !known.has(unit));
  if (unknown !== undefined) throw new KyhanError('UNIT_UNKNOWN', { unit: unknown });
  if (reason.trim() === '') throw new KyhanError('REASON_MISSING');
  return obligation;
}

/** The day that was asked for, or the one that the plan's rule gives; neither is over when it is asked for. */
function dueOf(
  plan: Plan,
  obligation: Obligation,
  { now, ...asked }: Pick<RequestedCycle, 'dueOn' | 'dueTime'> & { readonly now: Instant },
): RequestedDue {
  const { dueOn, dueTime } =
    asked.dueOn === undefined ? ruledDue(plan, obligation, now) : { ...asked, dueOn: asked.dueOn };
  const dueAt =
    dueTime === undefined ? endOfDay(dueOn, plan.timeZone) : instantAt(dueOn, dueTime, plan.timeZone);
  if (dueAt <= now) throw new KyhanError('NEW_DAY_PAST', { day: dueOn });
  return dueTime === undefined ? { dueOn } : { dueOn, dueTime };
}

function ruledDue(plan: Plan, obligation: Obligation, now: Instant): RequestedDue {
  const ruled = requestedDue({ plan, calendar: planCalendar(plan) }, obligation, now);
  if (ruled === undefined) throw new KyhanError('REQUEST_DAY_MISSING', { obligation: obligation.id });
  return ruled;
}

/** What is suspended, or of a plan that was ended, opens nothing ad hoc either. */
function requireOpening({ slug, obligations }: Plan, obligationId: string, today: PlainDate): void {
  const obligation = obligations.find(({ id }) => id === obligationId);
  const opening = { period: { key: '' }, opens: { on: today } };
  if (obligation !== undefined && isHeldBack(obligation, opening))
    throw new KyhanError('OBLIGATION_SUSPENDED', { slug, obligationId });
}

/** By what is asked for, not by who asks: a colleague may repeat it. */
function isSameRequest(kept: Request, request: RequestedCycle): boolean {
  return contentOf(kept) === contentOf(request);
}

function contentOf(one: Omit<RequestedCycle, 'requestId' | 'actor'>): string {
  const { planSlug, obligationId, dueOn, dueTime, cutOff, units, reason, ground } = one;
  const said = [dueTime, cutOff, ground].map((one) => one ?? null);
  return JSON.stringify([planSlug, obligationId, dueOn, units, reason, ...said]);
}
