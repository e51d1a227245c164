export { openPlanClock } from './clock/open-plan-clock.js';
export { keptBundle, openWorker } from './roles/open-worker.js';
export { Teardown } from './teardown.js';
export { deploymentLanguage } from './deployment-language.js';
export { registerPlace } from './register-place.js';
export { linkKeys } from './link-keys.js';
export { openPortal, type OpenPortal } from './roles/open-portal.js';
export type { FastClock } from './clock/fast-clock.js';
export { connectTemporal, type TemporalConnection } from './temporal/temporal-connection.js';
