import { localDate, yearOf, type PlainDate } from '@kyhan/calendar';
import { KyhanError } from '@kyhan/errors';
import { getPlan, listCycles, type Register } from '@kyhan/register';
import { cycleIdOf } from '@kyhan/plan/ids';
import type { ApplyDependencies } from '../apply-dependencies.js';
import { startOpening } from './start-opening.js';

/** What a coordinator asks for outside the calendar (Decree 09/2019, article 8(5)(c): the asker sets the day). */
export interface RequestedCycle {
  readonly planSlug: string;
  readonly obligationId: string;
  /** The last good day, `YYYY-MM-DD`. */
  readonly dueOn: PlainDate;
  /** Ids of units or groups; empty: the audience of the obligation. */
  readonly units: readonly string[];
  readonly reason: string;
  readonly actor: string;
}

/**
 * Opens an ad hoc cycle under the next running number of the year.
 * @throws KyhanError PLAN_NOT_FOUND, OBLIGATION_NOT_FOUND, UNIT_UNKNOWN, REASON_MISSING, NEW_DAY_PAST
 */
export async function openOnRequest(
  dependencies: Pick<ApplyDependencies, 'temporal' | 'register' | 'clock' | 'language'>,
  request: RequestedCycle,
): Promise<{ cycleId: string }> {
  const { register, clock } = dependencies;
  const { planSlug, obligationId, dueOn, units, reason, actor } = request;
  const { plan } = await getPlan(register, planSlug);
  const obligation = plan.obligations.find(({ id }) => id === obligationId);
  if (obligation?.period.type !== 'on-request')
    throw new KyhanError('OBLIGATION_NOT_FOUND', { slug: planSlug, obligationId });
  const known = new Set([...plan.units.map(({ id }) => id), ...Object.keys(plan.groups)]);
  const unknown = units.find((unit) => !known.has(unit));
  if (unknown !== undefined) throw new KyhanError('UNIT_UNKNOWN', { unit: unknown });
  if (reason.trim() === '') throw new KyhanError('REASON_MISSING');
  const today = localDate(clock.now(), plan.timeZone);
  if (dueOn < today) throw new KyhanError('NEW_DAY_PAST', { day: dueOn });
  const year = yearOf(today);
  const opening = { obligationId, request: { dueOn, units, reason, actor, askedOn: today } };
  for (let number = await nextNumber(register, { planSlug, obligationId }, year); ; number += 1) {
    const periodKey = `${year}-${String(number).padStart(3, '0')}`;
    // Where somebody has just taken the number, and his cycle is not in the register yet, the next one is ours.
    if (await startOpening(dependencies, plan, { ...opening, periodKey }))
      return { cycleId: cycleIdOf({ planSlug, obligationId, periodKey }) };
  }
}

async function nextNumber(
  register: Register,
  obligation: { planSlug: string; obligationId: string },
  year: number,
): Promise<number> {
  const cycles = await listCycles(register, obligation);
  return cycles.filter(({ periodKey }) => periodKey.startsWith(`${year}-`)).length + 1;
}
