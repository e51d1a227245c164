import { localDate } from '@kyhan/calendar';
import { KyhanError } from '@kyhan/errors';
import { obligationsToBegin } from '@kyhan/plan';
import { findPlan, type Register } from '@kyhan/register';
import { rightsOf } from '../rights/rights-of.js';
import type { RequestedCycle } from './open-on-request.js';

/**
 * Refuses whoever may not open that: the office opens for anybody, a unit for itself alone, and only what its plan lets
 * units open. `now` is plan time, epoch milliseconds.
 * @throws KyhanError NOT_ALLOWED, REGISTER_UNAVAILABLE
 */
export async function requireOpener(
  register: Register,
  { actor, planSlug, obligationId, units }: RequestedCycle,
  now: number,
): Promise<void> {
  const rights = await rightsOf(register, actor, now);
  if (rights.may('open', { planSlug })) return;
  const [unitId = '', ...others] = units;
  const isForItself = others.length === 0 && rights.may('begin', { planSlug, unitId });
  const plan = isForItself ? (await findPlan(register, planSlug))?.plan : undefined;
  if (plan === undefined) throw new KyhanError('NOT_ALLOWED');
  const on = localDate(now, plan.timeZone);
  if (!obligationsToBegin(plan, { unitId, on }).some(({ id }) => id === obligationId))
    throw new KyhanError('NOT_ALLOWED');
}
