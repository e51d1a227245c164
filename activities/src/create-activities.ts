import type { Language } from '@kyhan/words';
import { auditActivities } from './audit/audit-activities.js';
import { cycleActivities } from './cycle-activities.js';
import { deliveryActivities } from './delivery/delivery-activities.js';
import type { ActivityDependencies } from './activity-dependencies.js';
import { permanent } from './permanent.js';
import { turnActivities } from './turn/turn-activities.js';

/**
 * Every activity, over the given register, clock and mail.
 * Each activity throws ApplicationFailure with the code of the catalogue; what a retry cannot mend is marked so.
 * Throws nothing itself.
 */
export function createActivities(dependencies: ActivityDependencies) {
  const activities = {
    ...cycleActivities(dependencies),
    ...turnActivities(dependencies),
    ...deliveryActivities(dependencies),
    ...auditActivities(dependencies),
  };
  return allPermanent(activities, dependencies.language);
}

export type Activities = ReturnType<typeof createActivities>;

type Activity = (...args: never[]) => Promise<unknown>;

function allPermanent<T extends Record<string, Activity>>(activities: T, language: Language): T {
  const entries = Object.entries(activities).map(([name, activity]) => [name, permanent(activity, language)]);
  return Object.fromEntries(entries) as T;
}
