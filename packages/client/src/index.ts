export { clientConnection } from './client-connection.js';
export { applyPlan, type AppliedPlan, type PlanApplication } from './apply-plan.js';
export { createClient, type ClientDependencies, type KyhanClient } from './kyhan-client.js';
export type { Request } from './open-on-request.js';
export type { RulingWish } from './rule.js';
export { keepSchedules, scheduleId, type ScheduleChanges } from './schedule-keeper.js';
export { shardBell } from './shard-bell.js';
export {
  contactHash,
  readSignedLink,
  signedLinkToken,
  type LinkKeys,
  type SignedLink,
} from './signed-link.js';
export type { MovedCycle } from './move-open-cycles.js';
export type { OpeningNow } from './opening-now.js';
export type { PersonWrittenTo } from './people-written-to.js';
export { planChanges, type PlanChanges, type PlanWish } from './plan-changes.js';
export type { UnitWithoutFuture } from './units-without-future.js';
export type { Receipt, Submission } from './submit.js';
