export { clientConnection } from './client-connection.js';
export type { AppliedPlan } from './apply/apply-plan.js';
export { createClient, type ClientDependencies, type KyhanClient } from './kyhan-client.js';
export { keepSchedules } from './opening/keep-schedules.js';
export { shardBell } from './acts/shard-bell.js';
export {
  contactHash,
  readSignedLink,
  signedLinkToken,
  type LinkKeys,
  type SignedLink,
} from './signed-link.js';
export { planChanges, type PlanChanges } from './apply/plan-changes.js';
export type { Receipt } from './acts/submit.js';
