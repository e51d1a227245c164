export { clientConnection } from './client-connection.js';
export type { AppliedPlan } from './apply/apply-plan.js';
export { createClient, type ClientDependencies, type KyhanClient } from './kyhan-client.js';
export type { RequestedCycle } from './opening/open-on-request.js';
export { keepSchedules } from './opening/keep-schedules.js';
export { shardBell } from './acts/shard-bell.js';
export {
  contactHash,
  readSignedLink,
  signedLinkToken,
  type LinkKeys,
  type SignedLink,
} from './signed-link.js';
export type { PersonWrittenTo } from './apply/people-written-to.js';
export { planChanges, type PlanChanges, type PlanWish } from './apply/plan-changes.js';
export type { UnitWithoutFuture } from './apply/units-without-future.js';
export type { Receipt, SubmissionWish } from './acts/submit.js';
