export { createActivities, type Activities } from './create-activities.js';
export type { ActivityDependencies } from './activity-dependencies.js';
export type { CycleRequest } from './cycle-request.js';
export type { RulingRequest } from './ruling-request.js';
