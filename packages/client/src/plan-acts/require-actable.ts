import { localDate } from '@kyhan/calendar';
import { KyhanError } from '@kyhan/errors';
import {
  cyclePlan,
  expectedPeriod,
  planCalendar,
  type Obligation,
  type Plan,
  type PlanAct,
} from '@kyhan/plan';
import { cycleIdOf } from '@kyhan/plan/ids';
import { findCycle, type Register } from '@kyhan/register';

interface ActOnPlan {
  readonly plan: Plan;
  readonly act: PlanAct;
  /** Plan time, epoch milliseconds. */
  readonly now: number;
}

/**
 * Refuses what cannot be meant: an obligation or a cycle that there is not, a resumption or an end in the past. A
 * suspension may have begun: it says since when nothing was to open.
 * @throws KyhanError OBLIGATION_NOT_FOUND, PERIOD_NOT_EXPECTED, CYCLE_CLOSED, NEW_DAY_PAST, REGISTER_UNAVAILABLE
 */
export async function requireActable(register: Register, { plan, act, now }: ActOnPlan): Promise<void> {
  const today = localDate(now, plan.timeZone);
  if ((act.type === 'resume' || act.type === 'end') && act.from < today)
    throw new KyhanError('NEW_DAY_PAST', { day: act.from });
  if (act.type === 'silence' && act.to < today) throw new KyhanError('NEW_DAY_PAST', { day: act.to });
  if (!('obligationId' in act) || act.obligationId === undefined) return;
  const { obligationId } = act;
  const obligation = plan.obligations.find(({ id }) => id === obligationId);
  if (obligation === undefined)
    throw new KyhanError('OBLIGATION_NOT_FOUND', { slug: plan.slug, obligationId });
  if (act.type === 'skip') await requireCycle(register, plan, { obligation, periodKey: act.periodKey });
}

async function requireCycle(
  register: Register,
  plan: Plan,
  { obligation, periodKey }: { readonly obligation: Obligation; readonly periodKey: string },
): Promise<void> {
  const { id: obligationId } = obligation;
  const cycleId = cycleIdOf({ planSlug: plan.slug, obligationId, periodKey });
  const cycle = await findCycle(register, cycleId);
  if (cycle?.closedAt !== undefined) throw new KyhanError('CYCLE_CLOSED', { cycleId });
  if (cycle !== undefined) return;
  const period = expectedPeriod(plan, obligation, periodKey);
  const days =
    period === undefined ? undefined : cyclePlan({ plan, obligation, period, calendar: planCalendar(plan) });
  if (days === undefined) throw new KyhanError('PERIOD_NOT_EXPECTED', { obligationId, period: periodKey });
}
