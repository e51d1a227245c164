export { openRegister, type RegisterSettings } from './connection/open-register.js';
export type { Db, Register } from './connection/register.js';
export type { CycleDays, NoticeState, RegisterFact, Role, Schema, SubmissionChannel } from './schema.js';

export { insertPlanVersion, type NewPlanVersion } from './plans/insert-plan-version.js';
export { findPlan, getPlan, getPlanVersion, listPlans } from './plans/find-plan.js';
export type { PlanVersion } from './plans/plan-version.js';

export { findCycle, getCycle, listCycles, type Cycle, type CycleFilter } from './cycles/cycle.js';
export { listOpenCycles, type OpenCycle, type OpenCycleAssignment } from './cycles/list-open-cycles.js';
export { moveCycle, type CycleMove } from './cycles/move-cycle.js';
export { insertCycle, type NewCycle, type Opening } from './cycles/insert-cycle.js';
export { closeCycle, type CycleClosing } from './cycles/close-cycle.js';

export { commit, type Commit, type Committed } from './assignments/commit.js';
export { getShard } from './assignments/get-shard.js';
export {
  findAssignment,
  getAssignment,
  listAssignments,
  type Assignment,
  type AssignmentFacts,
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
export type { AnsweredNotices, ClaimedNotices } from './notices/lock-claimed.js';
export { markSending } from './notices/mark-sending.js';
export { markFailed, markSent, releaseNotices } from './notices/mark-sent.js';
export { markUnknown } from './notices/mark-unknown.js';
export {
  countNotices,
  listNotices,
  type Notice,
  type NoticeCount,
  type NoticeFilter,
} from './notices/list-notices.js';
export { nextNoticeAt, nextRetryRealAt } from './notices/next-notice-at.js';

export {
  closeFinding,
  listFindings,
  openFinding,
  type Finding,
  type NewFinding,
} from './findings/finding.js';

export {
  assignmentHistory,
  type AssignmentHistory,
  type StoredEvent,
} from './assignments/assignment-history.js';
export { cycleCounts, type AssignmentCounts } from './assignments/assignment-counts.js';
export {
  unitPeriodMatrix,
  type MatrixColumn,
  type MatrixRange,
  type MatrixRow,
  type UnitPeriodMatrix,
} from './assignments/unit-period-matrix.js';
export { registerSummary, type RegisterSummary } from './register-summary.js';
export {
  getSubmissionFile,
  listSubmissions,
  type Submission,
  type SubmissionFile,
} from './submissions/list-submissions.js';
export { insertSignInLink, takeSignInLink, type SignInLink } from './people/sign-in-link.js';
export { deleteSession, findSession, insertSession, type Session } from './people/session.js';
export { verifyChains, type ChainVerification } from './proof/verify-chains.js';
export type { ChainFault, ChainFaultReason } from './proof/chain-fault.js';
export { checkInvariants, type InvariantCheck, type InvariantResult } from './proof/check-invariants.js';
export type { ExpectedPeriods } from './proof/period-faults.js';
