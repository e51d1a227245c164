export {
  MAIL_LIMIT_CHANGES,
  type MachinePart,
  type MailLimitChange,
  mailHoldBody,
  mailLimitBody,
  type SettingsAnswer,
  testLetterBody,
} from './machine-answer.js';
export { assignmentsQuery, reviewsQuery, type AssignmentAnswer } from './assignment-answer.js';
export { ASKED_CYCLE_STATES, type AskedCycleState, type CycleAnswer } from './cycle-answer.js';
export {
  checkpointFile,
  type AnchorFaultReason,
  type CheckpointFile,
  type CheckpointStatement,
  type LeafName,
  type ComparedAnswer,
  type CheckpointFaultReason,
} from './checkpoint-file.js';
export type { EvidenceQuery } from './evidence/evidence-query.js';
export { EVIDENCE_FAULT_KINDS, type EvidenceFaultKind } from './evidence/evidence-fault-kinds.js';
export {
  EVIDENCE_FORMAT,
  EVIDENCE_KINDS,
  evidenceProof,
  type EvidenceKind,
  type EvidenceProof,
} from './evidence/evidence-proof.js';
export type { CallAnswer, CallBody, CallNotedAnswer } from './call-answer.js';
export { CALL_RESULTS, type CallResult } from './call-result.js';
export type { CycleEventType } from './cycle-event-types.js';
export {
  DRAFT_ACTS,
  draftActBody,
  type DraftAct,
  type DraftActAnswer,
  type DraftActBody,
} from './draft-act-answer.js';
export {
  errorAnswer,
  PROBLEM_TYPE,
  problemType,
  type ErrorAnswer,
  type SubmissionProblem,
} from './error-answer.js';
export type { EventAnswer, FactAnswer } from './event-answer.js';
export { absenceBody, type AbsenceBody } from './absence-answer.js';
export { bounceBody, type BounceBody } from './bounce-answer.js';
export { settlingBody, type FindingAnswer } from './finding-answer.js';
export type { FindingData, FindingEnd, FindingFacts } from './finding-facts.js';
export {
  FINDING_KINDS,
  FINDING_SEVERITIES,
  type FindingEnding,
  type FindingKind,
  type FindingOwner,
  type FindingSeverity,
} from './finding-kinds.js';
export { FIGURE_TABLES, type FiguresAnswer, type FigureTable } from './figures-answer.js';
export {
  CONTRIBUTED_FIGURES,
  CONTRIBUTION_FILTERS,
  COUNTED_FIGURES,
  LISTED_FIGURES,
  type ContributedFigure,
  type ContributionFilter,
  type CountedFigure,
  type ListedFigure,
} from './listed-figure.js';
export { WAITINGS, type Waiting } from './waiting.js';
export { CHECKS_OF_PLANS, LIVE_CHECK_IDS, type LiveCheckId, type LiveState } from './going-live-answer.js';
export type { HistoryAnswer } from './history-answer.js';
export type { ContributionsAnswer } from './cooperation/contributions-answer.js';
export type { TriedNoticeAnswer } from './notice-attempts-answer.js';
export type { NoticeAnswer } from './notice-answer.js';
export { openApiDocument } from './open-api-document.js';
export type { PlansAnswer } from './plans-answer.js';
export {
  appointmentBody,
  linkBody,
  roleEndBody,
  type AppointmentBody,
  type RoleEndBody,
} from './appointment-answer.js';
export { sessionEndBody, type SessionsAnswer } from './sessions-answer.js';
export { tokenBody, tokenEndBody, type TokenBody, type TokenEndBody } from './token-answer.js';
export {
  WEBHOOK_STATES,
  webhookBody,
  webhookEndBody,
  type WebhookBody,
  type WebhookEndBody,
  type WebhookState,
} from './webhook-answer.js';
export type { DueOpening, VersionToApply } from './version-to-apply.js';
export type {
  AppliedPlan,
  AppliedPlanAnswer,
  MovedCycle,
  PlanChangesAnswer,
  ScheduleChanges,
} from './plan-changes-answer.js';
export type {
  ChainFaultReason,
  CheckpointFault,
  FactFault,
  FactFaultReason,
  FileFaultReason,
  InvariantsAnswer,
  KeptCheckpointFault,
  VerifyAnswer,
} from './verify-answer.js';
export { API_ROOT, IDEMPOTENCY_KEY, isActing, type Asker, type Route } from './route.js';
export { routeErrors } from './route-errors.js';
export type { Answer, Asked, JsonRouteName, Untold } from './asked.js';
export { planActBody, type PlanActAnswer, type PlanActBody, type PlanActsAnswer } from './plan-act-answer.js';
export { joiningBody, type JoiningBody } from './joining-answer.js';
export { requestBody } from './request-answer.js';
export { ROUTES, type RouteName } from './routes.js';
export { extensionsBody, type ExtensionsBody } from './extensions-body.js';
export { rulingWish, type RulingAnswer, type RulingWish } from './ruling-answer.js';
export { postponementBody, type PostponementAnswer, type PostponementBody } from './postponement-answer.js';
export type { PlanMove, PlannedRuling, RulingsRequest } from './rulings-request.js';
export type { StatusAnswer } from './status-answer.js';
export { MEGABYTE, MOST_FILES, UPLOAD_LIMITS, type UploadLimits } from './upload-limits.js';
export {
  submissionBody,
  submissionFields,
  type EntryBody,
  type ReceiptAnswer,
  type SubmissionAnswer,
  type SubmissionChannel,
} from './submission-answer.js';
export { unitActBody, type ActReceiptAnswer, type UnitActBody } from './unit-act-answer.js';
export type {
  ConsolidatedFieldAnswer,
  ConsolidatedFigures,
  ConsolidationAnswer,
} from './consolidation/consolidation-answer.js';
export { paperPeriod } from './paper-period.js';
export {
  settledPaperBody,
  type PaperOutcome,
  type SettledPaperAnswer,
  type SettledPaperBody,
} from './paper-outcome.js';
export type { PapersAnswer } from './papers-answer.js';
export { URGED_STANDINGS, type UrgedStanding } from './urged-standing.js';
export type { CheckpointsAnswer, SealingAnswer } from './checkpoints-answer.js';
export type { PaperDraft, PaperBlock, PaperTable } from './paper-draft.js';
export { officialPaper, type OfficialPaper } from './values/official-paper.js';
export { cursor, cursorOf, type PagePlace } from './values/cursor.js';
export {
  purgeApprovalBody,
  purgeBody,
  type PurgeBody,
  type PurgeAsked,
  type PurgeDone,
  purgeDeclinedAnswer,
  type PurgeDeclined,
  purgeRefusalBody,
  type PurgeRefusalBody,
  type PurgeMinutesAnswer,
  type PurgesAnswer,
} from './purges-answer.js';
export { erasureBody, type ErasureBody, type PersonDataAnswer } from './person-data-answer.js';
export type {
  DoorFact,
  ErasedByRule,
  ErasedKeys,
  HoldReason,
  RegisterPlace,
  SignInWay,
} from './door-fact.js';
export { instant } from './values/instant.js';
export {
  ATTENDANCES,
  MEETING_ANSWERS,
  MOST_PEOPLE,
  type Attendance,
  type MeetingAnswer,
  type MeetingAnswered,
  type UnitAttended,
} from './meetings/meeting-answered.js';
export {
  attendanceBody,
  cancellationBody,
  meetingAnswerBody,
  type AttendanceBody,
  type CancellationBody,
  type MeetingAnswerBody,
} from './meetings/meeting-answer-body.js';
export type { CancellationAnswer, MeetingView } from './meetings/meeting-answer.js';
export {
  arrivedReportBody,
  issuedReportBody,
  sentReportBody,
  type ArrivedReportBody,
  type IssuedReportBody,
  type SentReportBody,
} from './sending/issued-report-body.js';
export type { SendingAnswer, SendingToldAnswer } from './sending/sending-answer.js';
export { adoptionBody, type AdoptionBody } from './adoption/adoption-body.js';
export type { AdoptionAnswer, AdoptionTemplateAnswer } from './adoption/adoption-answer.js';
export type { AttendeesAnswer } from './training/attendees-answer.js';
export type { CoverageAnswer } from './training/coverage-answer.js';
export { TRAINEE_STATES, type TraineesAnswer, type TraineeState } from './training/trainees-answer.js';
export { certificatesBody, type CertificatesBody } from './training/certificates-body.js';
export { nominationBody, type NominationBody } from './training/nomination-body.js';
export { peopleListBody, type PeopleListBody } from './training/people-list-body.js';
export { sessionBody, type SessionBody } from './training/session-body.js';
export { traineeErasureBody, type TraineeErasureBody } from './training/trainee-erasure-body.js';
export { trainingAttendanceBody, type TrainingAttendanceBody } from './training/training-attendance-body.js';
export { trainingSessionEndBody, type TrainingSessionEndBody } from './training/training-session-end-body.js';
export type { TrainingToldAnswer } from './training/training-told-answer.js';
export { TIME_STAMP_FAULTS, type TimeStampFault } from './time-stamp-fault.js';
export {
  type AlsoPurged,
  PURGE_KINDS,
  PURGE_PARTS,
  type PurgeKind,
  type PurgedPart,
  type PurgedValue,
  type PurgePart,
  type PurgeSubject,
} from './purge-subject.js';
