import { applyActivities } from './apply/apply-activities.js';
import { auditActivities } from './audit/audit-activities.js';
import { cycleActivities } from './cycle-activities.js';
import { deliveryActivities } from './delivery/delivery-activities.js';
import type { ActivityDependencies } from './activity-dependencies.js';
import { reorganisationActivities } from './reorganisation/reorganisation-activities.js';
import { turnActivities } from './turn/turn-activities.js';
import { FailingWork } from './watch/failing-work.js';
import { watched, type Watch } from './watch/watched.js';

/**
 * Every activity, over the given register, clock and mail.
 * Each activity throws ApplicationFailure with the code of the catalogue; what a retry cannot mend is marked so.
 * Throws nothing itself.
 */
export function createActivities(dependencies: ActivityDependencies) {
  const { register, clock, language } = dependencies;
  const watch = { failing: new FailingWork(register, () => clock.now()), language };
  // The audit tells of a cycle or an opening that has failed for good; of itself, of the post office and
  // of a reorganisation nobody else does.
  const ofCycles = {
    ...cycleActivities(dependencies),
    ...turnActivities(dependencies),
    // Its workflow tells of it.
    ...applyActivities(dependencies),
  };
  const standing = {
    ...auditActivities(dependencies),
    ...reorganisationActivities(dependencies),
  };
  // Whatever becomes of turns, letters leave: by connections of their own, where there are some.
  const post = register.forLetters ?? register;
  const ofPost = deliveryActivities({ ...dependencies, register: post });
  const ofPostWatch = { failing: new FailingWork(post, () => clock.now()), language, hearsRefusals: true };
  return {
    ...allWatched(ofCycles, { ...watch, hearsRefusals: false }),
    ...allWatched(standing, { ...watch, hearsRefusals: true }),
    ...allWatched(ofPost, ofPostWatch),
  };
}

export type Activities = ReturnType<typeof createActivities>;

type Activity = (...args: never[]) => Promise<unknown>;

function allWatched<T extends Record<string, Activity>>(activities: T, watch: Watch): T {
  const entries = Object.entries(activities).map(([name, activity]) => [
    name,
    watched(activity, name, watch),
  ]);
  return Object.fromEntries(entries) as T;
}
