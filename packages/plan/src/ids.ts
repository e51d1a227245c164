export {
  actorIdOf,
  readActorId,
  SYSTEM_ACTOR,
  TIME_ACTOR,
  unitActor,
  type Actor,
} from './ids/actor-id-of.js';
export { assignmentIdOf, readAssignmentId, type AssignmentName } from './ids/assignment-id-of.js';
export { cycleIdOf, readCycleId, type CycleName } from './ids/cycle-id-of.js';
export { findingIdOf, isFindingOf, type FindingName } from './ids/finding-id-of.js';
export { moveRulingIdOf, type MoveRulingName } from './ids/move-ruling-id-of.js';
export { noticeIdOf, readNoticeId, type NoticeName } from './ids/notice-id-of.js';
export { obligationKeyOf, readObligationKey, type ObligationName } from './ids/obligation-key-of.js';
export { openingIdOf, scheduledOpeningIdOf } from './ids/opening-id-of.js';
export { readShardId, shardIdOf, type ShardName } from './ids/shard-id-of.js';
export { HORIZON_ID } from './ids/horizon-id.js';
export { POST_OFFICE_ID } from './ids/post-office-id.js';
export { stepKeyOf } from './ids/step-key-of.js';
export { readUnitKey, unitKeyOf, type UnitName } from './ids/unit-key-of.js';
export { versionIdOf } from './ids/version-id-of.js';
