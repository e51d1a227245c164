import { endOfDay } from '@kyhan/calendar';
import type { StandingIn } from '@kyhan/engine';
import { standIns, type Plan } from '@kyhan/plan';

/** A version of a plan never changes. */
const known = new WeakMap<Plan, readonly StandingIn[]>();

/** Who stands in by a version of a plan for whom, and until when: plan time, epoch milliseconds. Pure; throws nothing. */
export function standingIn(plan: Plan): readonly StandingIn[] {
  let found = known.get(plan);
  if (found === undefined) {
    const { slug: planSlug, timeZone } = plan;
    found = standIns(plan).map(({ lastOn, ...who }) => {
      return { planSlug, ...who, untilAt: endOfDay(lastOn, timeZone) };
    });
    known.set(plan, found);
  }
  return found;
}
