export { createActivities, type Activities } from './create-activities.js';
export type { ActivityDependencies } from './activity-dependencies.js';
