import { createHash } from 'node:crypto';
import { localDate } from '@kyhan/calendar';
import type { Plan } from '@kyhan/plan';
import { findingIdOf } from '@kyhan/plan/ids';
import { openFindingOnce } from '@kyhan/register';
import type { ActivityDependencies } from '../activity-dependencies.js';

/**
 * Asks whoever coordinates, once for each reason, whether what the plan file holds back without an end and without a
 * paper goes on: no clock and no audit closes that, a person does.
 */
export async function askAboutHeldBack(
  { register, clock }: Pick<ActivityDependencies, 'register' | 'clock'>,
  plan: Plan,
): Promise<void> {
  const now = clock.now();
  for (const { reason, since, count } of heldBack(plan, localDate(now, plan.timeZone)))
    await openFindingOnce(register, {
      findingId: findingIdOf({
        kind: 'plan-held-back',
        about: plan.slug,
        version: `${since}-${digestOf(reason)}`,
      }),
      kind: 'plan-held-back',
      subject: plan.slug,
      data: { number: plan.plan, count, since, reason },
      at: now,
    });
}

/** Two reasons may begin on one day. */
function digestOf(reason: string): string {
  return createHash('sha256').update(reason).digest('hex').slice(0, 12);
}

interface HeldBack {
  readonly reason: string;
  /** `YYYY-MM-DD`: from when the first of them is held back. */
  readonly since: string;
  /** How many obligations. */
  readonly count: number;
}

/** What has begun by that day, or follows for the same reason; an act of the register has said its reason already. */
function heldBack({ obligations }: Plan, today: string): HeldBack[] {
  const byReason = new Map<string, HeldBack>();
  for (const { suspended = [] } of obligations)
    for (const { from, to, reason, document } of suspended) {
      if (to !== undefined || document !== undefined || reason === undefined) continue;
      const { since = from, count = 0 } = byReason.get(reason) ?? {};
      byReason.set(reason, { reason, since: from < since ? from : since, count: count + 1 });
    }
  return [...byReason.values()].filter(({ since }) => since <= today);
}
