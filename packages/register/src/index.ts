export { openRegister, type RegisterSettings } from './connection/open-register.js';
export type { Db, Register } from './connection/register.js';
export type { NoticeState, RegisterFact, Role, Schema, SubmissionChannel } from './schema.js';

export { insertPlanVersion, type NewPlanVersion } from './plans/insert-plan-version.js';
export { findPlan, getPlan, getPlanVersion, listPlans } from './plans/find-plan.js';
export type { PlanVersion } from './plans/plan-version.js';

export { findCycle, getCycle, listCycles, type Cycle, type CycleFilter } from './cycles/cycle.js';
export { insertCycle, type NewCycle, type Opening } from './cycles/insert-cycle.js';
export { closeCycle, type CycleClosing } from './cycles/close-cycle.js';

export { commit, type Commit, type Committed } from './assignments/commit.js';
export { getShard } from './assignments/get-shard.js';
export { readShardId, shardId, type ShardName } from './assignments/shard-id.js';
export {
  findAssignment,
  getAssignment,
  listAssignments,
  type Assignment,
  type AssignmentFilter,
} from './assignments/assignment.js';

export {
  recordSubmission,
  type NewFile,
  type NewSubmission,
  type SubmissionReceipt,
} from './submissions/record-submission.js';
export {
  listShardsWithUntaken,
  listUntakenSubmissions,
  type UntakenSubmission,
} from './submissions/list-untaken-submissions.js';

export { claimNotices, type Claim } from './notices/claim-notices.js';
export type { ClaimedNotice } from './notices/claimed-notice.js';
export {
  markFailed,
  markSending,
  markSent,
  markUnknown,
  releaseNotices,
  type AnsweredNotices,
  type ClaimedNotices,
} from './notices/mark-notices.js';
export { countNotices, listNotices, type Notice, type NoticeCount, type NoticeFilter } from './notices/list-notices.js';
export { nextNoticeAt, nextRetryRealAt } from './notices/next-notice-at.js';

export { closeFinding, listFindings, openFinding, type Finding, type NewFinding } from './findings/finding.js';
