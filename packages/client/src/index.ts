export { clientConnection } from './client-connection.js';
export {
  createClient,
  type ClientDependencies,
  type ProgramSubmission,
  type KyhanClient,
} from './kyhan-client.js';
export { runningWorkflows } from './opening/running-workflows.js';
export { askAboutRest } from './reorganisation/ask-about-rest.js';
export { passOn } from './reorganisation/pass-on.js';
export { reorganising } from './reorganisation/reorganising.js';
export { planApplying } from './apply/plan-applying.js';
export { keepSchedules } from './opening/keep-schedules.js';
export { plannedCycle, type PlannedCycle } from './acts/planned-cycle.js';
export { postOfficeBell } from './acts/post-office-bell.js';
export { shardBell } from './acts/shard-bell.js';
export {
  contactHash,
  readSignedLink,
  signedLinkToken,
  signedText,
  type LinkKeys,
  type SignedLink,
} from './signed-link.js';
export { PlanProblems } from './apply/plan-problems.js';
export { requireRight, rightsOf, type Rights } from './rights/rights-of.js';
export { planChanges, type PlanChanges } from './apply/plan-changes.js';
export type { PlanActDone } from './plan-acts/act-on-plan.js';
export type { PostponementDone } from './acts/postpone-meeting.js';
export type { Receipt } from './acts/submit.js';
export { checked } from './asked/checked.js';
export { localPath } from './people/local-path.js';
export { checkedFile, fileTooLarge, safeName, type HandedInFile } from './submissions/checked-file.js';
export type { CheckedSubmission, SubmissionWish } from './submissions/checked-submission.js';
export { checkedHandIn } from './submissions/checked-hand-in.js';
export { owed, type Owed } from './submissions/owed.js';
export { SubmissionProblems } from './submissions/submission-problems.js';
export { meetingDay, meetingOf, type CycleMeeting } from './meetings/meeting-of.js';
export { meetingStanding, type InvitedUnit, type MeetingStanding } from './meetings/meeting-standing.js';
export type { CancellationDone } from './meetings/cancel-meeting.js';
export { meetingsOfUnits, type MeetingOfUnits } from './meetings/meetings-of-units.js';
export {
  sendingOfReport,
  type RecipientOfReport,
  type SendingOfReport,
} from './sending/sending-of-report.js';
export { comingInvitations, type ComingInvitation } from './meetings/coming-invitations.js';
