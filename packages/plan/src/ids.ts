export { actorIdOf, personActor, readActorId, TIME_ACTOR, unitActor, type Actor } from './ids/actor-id-of.js';
export { applyIdOf } from './ids/apply-id-of.js';
export { assignmentIdOf, readAssignmentId } from './ids/assignment-id-of.js';
export { cancellationRulingIdOf } from './ids/cancellation-ruling-id-of.js';
export { cycleFileNameOf } from './ids/cycle-file-name-of.js';
export { cycleIdOf, readCycleId, type CycleName } from './ids/cycle-id-of.js';
export { findingIdOf, isFindingOf, planOfFinding } from './ids/finding-id-of.js';
export { invitationIdOf, readInvitationId } from './ids/invitation-id-of.js';
export { jumpReasonId } from './ids/jump-reason-id.js';
export { postponementRulingIdOf } from './ids/postponement-ruling-id-of.js';
export { moveRulingIdOf } from './ids/move-ruling-id-of.js';
export { noticeIdOf, readNoticeId } from './ids/notice-id-of.js';
export { obligationKeyOf, readObligationKey } from './ids/obligation-key-of.js';
export { openingIdOf, scheduledOpeningIdOf } from './ids/opening-id-of.js';
export { readShardId, shardIdOf, type ShardName } from './ids/shard-id-of.js';
export { AUDIT_ID } from './ids/audit-id.js';
export { DEPLOYMENT_ID } from './ids/deployment-id.js';
export { POST_OFFICE_ID } from './ids/post-office-id.js';
export { reorganisationIdOf, type ReorganisationName } from './ids/reorganisation-id-of.js';
export { requestPeriodKey } from './ids/request-period-key.js';
export { retoldAbsenceIdOf } from './ids/retold-absence-id-of.js';
export { successionRulingIdOf } from './ids/succession-ruling-id-of.js';
export {
  readUrgingPaperId,
  RESULTS_PAPER_ID,
  urgingPaperIdOf,
  type UrgedAddressee,
} from './ids/urging-paper-id-of.js';
export { stepKeyOf } from './ids/step-key-of.js';
export { readUnitKey, unitKeyOf, type UnitName } from './ids/unit-key-of.js';
export { trainingSessionIdOf } from './ids/training-session-id-of.js';
export { versionIdOf } from './ids/version-id-of.js';
export { workKeyOf, type WorkName } from './ids/work-key-of.js';
