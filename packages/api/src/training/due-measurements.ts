import { addDays, localDate } from '@kyhan/calendar';
import type { Plan, TrainingTarget } from '@kyhan/plan';
import { countCoverage, type Register } from '@kyhan/register';

/** A day that fixes a denominator: whoever coordinates asks for the list of that day. */
export interface DueMeasurement {
  readonly plan: Plan;
  readonly target: TrainingTarget;
  readonly on: string;
}

/** Days before, in which the list is asked for, and after, in which it may still come. */
const NEAR_DAYS = 14;

/**
 * Which rosters are measured these days and were not told since. `now` is plan time, epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function dueMeasurements(
  register: Register,
  { plans, now }: { readonly plans: readonly Plan[]; readonly now: number },
): Promise<readonly DueMeasurement[]> {
  const due: DueMeasurement[] = [];
  for (const plan of plans) {
    const near = nearMeasurements(plan, localDate(now, plan.timeZone));
    if (near.length === 0) continue;
    const asks = near.map(({ target: { roster, count }, on }) => ({
      roster,
      counts: count === 'heads',
      measuredOn: on,
      trainedBy: on,
      since: on,
    }));
    const counted = await countCoverage(register, plan.slug, asks);
    due.push(
      ...near.filter(({ on }, place) => {
        const toldAt = counted[place]?.toldAt;
        return toldAt === undefined || localDate(toldAt, plan.timeZone) < on;
      }),
    );
  }
  return due;
}

function nearMeasurements(plan: Plan, today: string): readonly DueMeasurement[] {
  const [from, to] = [addDays(today, -NEAR_DAYS), addDays(today, NEAR_DAYS)];
  return plan.obligations
    .flatMap(({ targets }) => targets)
    .flatMap((target) =>
      (target.measuredOn ?? []).filter((on) => on >= from && on <= to).map((on) => ({ plan, target, on })),
    );
}
