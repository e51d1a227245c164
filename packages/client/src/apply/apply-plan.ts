import { localDate, type PlainDate } from '@kyhan/calendar';
import type { AppliedPlan } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { planHash, type Plan } from '@kyhan/plan';
import { actorIdOf, type Actor } from '@kyhan/plan/ids';
import { stagePlan } from '@kyhan/register';
import type { ApplyDependencies } from '../apply-dependencies.js';
import { applicationOf } from './application-of.js';
import { preparation } from './plan-changes.js';

export interface PlanApplication {
  readonly plan: Plan;
  readonly actor: Actor;
  /** Open cycles follow changed rules too; without it they keep their day and their version. */
  readonly moveOpen?: boolean;
  /** The version that the person applying has seen the changes against; null: none was applied. */
  readonly onVersion?: number | null;
  /** No unit is written to about it until the end of that day. */
  readonly silentTo?: PlainDate;
}

/**
 * Stages a plan version with its calendar's table and has its workflow carry it out: it comes into force, a Schedule per
 * obligation is kept, what is open by now and not yet due is opened, open cycles follow a corrected calendar. Repeating
 * it is safe, and carries on with what was interrupted. Periods that fell due before they were kept are not opened; a
 * finding says so.
 * @throws KyhanError NEW_DAY_PAST where it was to be silent until a day that is over; PLAN_CHANGED_MEANWHILE where another version was applied since the changes were looked at;
 * PLAN_BEING_APPLIED while another is being applied; TEMPORAL_UNAVAILABLE, and it stays staged
 */
export async function applyPlan(
  dependencies: ApplyDependencies,
  { plan: written, actor, moveOpen = false, onVersion, silentTo }: PlanApplication,
): Promise<AppliedPlan> {
  const { register, clock } = dependencies;
  const now = clock.now();
  const { plan, kept, changes } = await preparation(register, now, { plan: written, moveOpen });
  if (onVersion !== undefined && onVersion !== changes.appliedVersion)
    throw new KyhanError('PLAN_CHANGED_MEANWHILE', { slug: plan.slug, version: changes.appliedVersion ?? 0 });
  if (silentTo !== undefined && silentTo < localDate(now, plan.timeZone))
    throw new KyhanError('NEW_DAY_PAST', { day: silentTo });
  const hash = planHash(plan);
  await stagePlan(register, {
    plan,
    hash,
    ...kept,
    ...(onVersion === undefined ? {} : { onVersion }),
    moveOpen,
    silentTo,
    stagedAt: now,
    stagedBy: actorIdOf(actor),
  });
  return await applicationOf(dependencies, { planSlug: plan.slug, hash, moveOpen });
}
