export { adoptReceived, type AdoptedCycle, type Adoption } from './adoption/adopt-received.js';
export { unfinishedApplication, type UnfinishedApplication } from './plans/unfinished-application.js';
export { grantRights } from './connection/grant-rights.js';
export { runStatements } from './connection/run-statements.js';
export { applicationRole, setUpRegister } from './set-up-register.js';
export { TABLE_RIGHTS } from './connection/table-rights.js';
export { mayChangeFacts } from './may-change-facts.js';
export { openRegister } from './open-register.js';
export { dumpRegister, type DumpedRegister, type DumpedRows } from './backup/dump-register.js';
export { headsDigest } from './backup/heads-digest.js';
export type { RegisterDump } from './backup/load-register.js';
export type { RegisterSettings } from './connection/register-settings.js';
export { askRegister, whyLate } from './ask-register.js';
export { armFailPoint, failPoint, readFailPoint } from './fail-points/fail-point.js';
export { FAIL_POINTS, type FailPointName } from './fail-points/fail-points.js';
export { registerTime } from './register-time.js';
export type { Register } from './connection/register.js';
export type { Page, Paging } from './page.js';

export { bringIntoForce, type VersionInForce } from './plan-acts/bring-into-force.js';
export { insertPlanVersion } from './plans/insert-plan-version.js';
export { dropStagedPlan, stagePlan, type StagedName, type StagedPlan } from './plans/stage-plan.js';
export { listOfficePapers, type OfficePaper } from './office-papers/list-office-papers.js';
export { settleOfficePaper, type OfficePaperKey } from './office-papers/settle-office-paper.js';
export { recordPlanAct, type KeptPlanAct } from './plan-acts/record-plan-act.js';
export {
  listPlanActs,
  pageOfPlanActs,
  planAsCarriedOut,
  type StoredPlanAct,
} from './plan-acts/list-plan-acts.js';
export {
  findPlan,
  getPlan,
  getPlanVersion,
  getPlanVersions,
  listPlans,
  planZones,
} from './plans/find-plan.js';
export type { PlanVersion } from './plans/plan-version.js';

export { findCycle, getCycle, listCycles, pageOfCycles, type Cycle } from './cycles/cycle.js';
export {
  findOpenCycle,
  listOpenCycles,
  type OpenCycle,
  type OpenCycleAssignment,
} from './cycles/list-open-cycles.js';
export { moveCycle } from './cycles/move-cycle.js';
export { actOnDraft, type ActOnDraft } from './cycles/act-on-draft.js';
export { draftCycle, type NewDraft } from './cycles/draft-cycle.js';
export { cycleHistory, type CycleEvent } from './cycles/cycle-history.js';
export { findAnnouncement } from './cycles/find-announcement.js';
export { remindOfDraft, type DraftReminder } from './cycles/remind-of-draft.js';
export { joinCycle, type CycleJoining } from './cycles/join-cycle.js';
export { insertCycle, type NewCycle, type Opening } from './cycles/insert-cycle.js';
export { listCyclesToRun, type CycleToRun } from './cycles/list-cycles-to-run.js';
export { closeCycle } from './cycles/close-cycle.js';

export { takeTurn, type TurnResult } from './turns/take-turn.js';
export type { AskedRuling, RulingName, TakenTurn, TurnBasis, TurnDecision, TurnName } from './turns/turn.js';
export { storeRulings } from './turns/store-rulings.js';
export { listAskedRulings, listDoneRulings } from './turns/asked-rulings.js';
export { listShardsToWake } from './turns/list-shards-to-wake.js';
export { retrySetApart } from './turns/retry-set-apart.js';
export type { AssignmentFilter } from './assignments/assignment-filter.js';
export { countEach, type FactsFilter } from './assignments/count-each.js';
export { tallyAnew } from './tallies/keep-tallies.js';
export { countByCycle, type CountOfCycle } from './assignments/count-by-cycle.js';
export { countUrged, type CountedLetter, type CountedStanding } from './assignments/count-urged.js';
export { listUrged, type Urged } from './assignments/list-urged.js';
export { listTold, type ToldOfWork } from './notices/list-told.js';
export { figuresByCycle, type FiguresOfCycle } from './assignments/figures-by-cycle.js';
export { figuresByMonth, type FiguresOfMonth } from './assignments/figures-by-month.js';
export { figuresByUnit, type FiguresOfUnit } from './assignments/figures-by-unit.js';
export { countByUnit, type CountOfUnit } from './assignments/count-by-unit.js';
export { OUR_WAITINGS, waitingOf } from './assignments/waiting-of.js';
export {
  findAssignment,
  getAssignment,
  listAssignments,
  pageOfAssignments,
  type Assignment,
  type AssignmentFacts,
} from './assignments/assignment.js';

export type { NewEntry } from './new-entry.js';
export type { NewFile } from './new-file.js';
export type { ContentLimit, KeptContent, KeptFiles, ListedContent } from './contents/kept-files.js';
export type { FileVerdict, InspectedFile, InspectFile } from './contents/inspect-file.js';
export { filesInFolder } from './contents/files-in-folder.js';
export { readContent } from './contents/read-content.js';
export { dropContents } from './files/drop-contents.js';
export { clearOrphans } from './files/clear-orphans.js';
export { countUpload, giveBackUpload, uploadedOn, type UploadDay } from './files/count-upload.js';
export { inspectWaiting, releaseWaiting, waitForInspection } from './files/inspect-waiting.js';
export { requireClean } from './files/require-clean.js';
export { recordSubmission } from './submissions/record-submission.js';
export { recordUnitAct, type ActReceipt } from './unit-acts/record-unit-act.js';
export type { UntakenAct } from './untaken/untaken-acts.js';
export { listUnitActs, type StoredUnitAct } from './unit-acts/list-unit-acts.js';
export { listLastNotes, type StoredNote } from './unit-acts/list-last-notes.js';
export { dropUnsent, dropUnsentOfEnded } from './unsent/drop-unsent.js';
export { findUnsent, unsentFiles, type UnsentFile, type UnsentReport } from './unsent/find-unsent.js';
export { keepUnsent, type KeptUnsent } from './unsent/keep-unsent.js';
export type { TypedReport } from './typed-report.js';

export { listDueNotices } from './notices/list-due-notices.js';
export type { DueNotice } from './notices/due-notice.js';
export { markSending, postponeNotices, renewLeases } from './notices/mark-sending.js';
export { reachedContacts } from './notices/reached-contacts.js';
export { listAbsences, pageOfAbsences } from './notices/list-absences.js';
export { retellAbsences } from './notices/retell-absences.js';
export { recordAbsence, type NewAbsence } from './notices/record-absence.js';
export { countSilenced, type SilencedNotices } from './notices/count-silenced.js';
export { releaseHeldBack } from './notices/release-held-back.js';
export { silencesOf } from './notices/silences-of.js';
export { holdBack, type HeldBack } from './notices/hold-back.js';
export { lettersSince } from './notices/letters-since.js';
export { recordBounce } from './notices/record-bounce.js';
export { failNotices } from './notices/fail-notices.js';
export { dropSignInRequests } from './findings/drop-sign-in-requests.js';
export { mailboxFindingId } from './findings/mailbox-finding-id.js';
export { dropNotices } from './notices/drop-notices.js';
export { recordResults, type NoticeResult } from './notices/record-results.js';
export { takeBackSendings } from './notices/settle-lost-sendings.js';
export { countNotices, listNotices, pageOfNotices } from './notices/list-notices.js';
export { findLastLetterTried, tellLetterTried } from './deployment/letter-tried.js';
export { findMailHold, setMailHold, type MailHold } from './deployment/mail-hold.js';
export {
  changeMailLimit,
  findMailLimit,
  isOnMailList,
  type MailLimit,
  type NewMailLimit,
} from './deployment/mail-limit.js';
export { webhookFindingId } from './findings/webhook-finding-id.js';
export { nextDelivery } from './notices/next-delivery.js';

export { beatPortal } from './deployment/beat-portal.js';
export { ensureDeployment } from './deployment/ensure-deployment.js';
export { tellPutBack, type PutBack } from './deployment/put-back.js';
export { claimBackup, lastBackup, tellBackedUp, tellNoBackup } from './deployment/claim-backup.js';
export { deploymentIdOf } from './deployment/deployment-id-of.js';
export { deploymentZone } from './deployment/deployment-zone.js';
export { countDoubts, type DoubtCount } from './deployment/tell-doubts.js';
export { countTurnsBehind, settleDoubts } from './deployment/settle-doubts.js';
export { databasePlace, keepPlace, takeOver } from './deployment/keep-place.js';
export { placeText } from './deployment/is-elsewhere.js';
export { keptClock } from './deployment/kept-clock.js';
export { closeByPerson, closeFinding, closeFindingsAbout } from './findings/close-findings.js';
export { closeHeldNotices } from './findings/close-held-notices.js';
export {
  listFindings,
  openFinding,
  openFindingOnce,
  pageOfFindings,
  type Finding,
} from './findings/finding.js';

export { assignmentHistory, type AssignmentHistory } from './assignments/assignment-history.js';
export { countAssignmentsWith } from './assignments/count-assignments-with.js';
export { countDrafts } from './cycles/count-drafts.js';
export { countCyclesWith } from './cycles/count-cycles-with.js';
export {
  assignmentCounts,
  cycleCounts,
  registerFigures,
  type AssignmentCounts,
} from './assignments/assignment-counts.js';
export type { MatrixCell, SignFacts } from './assignments/matrix-cells.js';
export {
  MATRIX_COLUMNS,
  MATRIX_ROWS,
  unitPeriodMatrix,
  type UnitPeriodMatrix,
} from './assignments/unit-period-matrix.js';
export { listNoticeAttempts, type NoticeAttempt } from './notices/list-notice-attempts.js';
export { registerHealth } from './register-health.js';
export { countSetApart } from './findings/count-set-apart.js';
export { tellAudited } from './deployment/tell-audited.js';
export { registerSummary, type RegisterSummary } from './register-summary.js';
export { findAcceptedBefore, type AcceptedBefore } from './submissions/find-accepted-before.js';
export {
  getSubmissionFile,
  listSubmissions,
  listSubmissionsOf,
  type Submission,
} from './submissions/list-submissions.js';
export {
  findCycleRequest,
  findRequest,
  keepRequest,
  listRequests,
  nextRequestNumber,
  type Request,
} from './cycles/request.js';
export { insertSignInLink, takeSignInLink } from './people/sign-in-link.js';
export { LINK_HOLDS_MS, newSignInLink } from './people/new-sign-in-link.js';
export {
  endSession,
  findSession,
  insertSession,
  listSessions,
  pageOfSessions,
  sessionIdOf,
  type ShownSession,
} from './people/session.js';
export {
  LETTERS_A_MAILBOX,
  listSignInRequests,
  nextSignInRequest,
  postponeSignInRequest,
  recordSignInRequest,
  settleSignInRequest,
  type SignInRequest,
} from './people/sign-in-request.js';
export {
  keepAnswer,
  releaseIdempotencyKey,
  takeIdempotencyKey,
  type KeyedRequest,
} from './idempotency/take-idempotency-key.js';
export {
  endWebhook,
  pageOfWebhooks,
  registerWebhook,
  type NewWebhook,
  type Webhook,
} from './webhooks/webhook.js';
export {
  nextWebhookDelivery,
  type WebhookDelivery,
  pageOfWebhookDeliveries,
  recordWebhookResult,
  takeWebhookDeliveries,
  type TakenDelivery,
} from './webhooks/webhook-delivery.js';
export { admit } from './admission/admit.js';
export { listDoorEvents, pageOfDoorEvents, type ToldDoorEvent } from './people/list-door-events.js';
export {
  findCalendarToken,
  findToken,
  issueToken,
  listTokens,
  pageOfTokens,
  revokeToken,
  rolesOfToken,
  type Token,
} from './people/token.js';
export { daysOfSteps, type DayOfStep } from './assignments/days-of-steps.js';
export { daysOfUnits, type DayOfUnit } from './assignments/days-of-units.js';
export { findPerson, keepPerson, listPersons, type Person } from './people/person.js';
export { tellOfEarlierPersons } from './people/tell-of-earlier-persons.js';
export type { SaidOfPerson } from './people/write-person.js';
export { endRole, type RoleEnd } from './people/end-role.js';
export { grantRole, type NewRole } from './people/grant-role.js';
export { eraseByRule, KEPT_DAYS, type RetentionRules } from './personal-data/erase-by-rule.js';
export { erasePersonData } from './personal-data/erase-person-data.js';
export { personData, type PersonData } from './personal-data/person-data.js';
export { tellOfDataGiven } from './people/tell-of-data-given.js';
export { listRoles } from './people/list-roles.js';
export { listPeople, pageOfPeople, type ListedPerson } from './people/list-people.js';
export { listPostponements, postponeCycle, type KeptPostponement } from './cycles/postpone-cycle.js';
export { knownPersons, type KnownPerson } from './people/known-persons.js';
export { standingIn } from './people/standing-in.js';
export { ensureOperator } from './people/ensure-operator.js';
export { checkpointFileFault } from './leaves/checkpoint-file-fault.js';
export { compareCheckpoint, type ComparedCheckpoint } from './leaves/compare-checkpoint.js';
export { findCheckpoint, getCheckpointFile } from './leaves/get-checkpoint-file.js';
export { verifyChains } from './proof/verify-chains.js';
export { verifyFiles } from './proof/verify-files.js';
export { awaitedPeriods } from './proof/awaited-periods.js';
export { checkInvariants, type InvariantResult } from './proof/check-invariants.js';
export { cancellationOf, meetingEvents, type MeetingEvent } from './meetings/meeting-events.js';
export { recordMeetingFact, type MeetingDeed } from './meetings/record-meeting-fact.js';
export { listMetCycles, type MetCycle } from './meetings/list-met-cycles.js';
export { listCancellations, type KeptCancellation } from './meetings/list-cancellations.js';
export { sendingEvents, sendingEventsOf, type SendingRecord } from './sending/sending-events.js';
export { recordSendingFact, type SendingDeed, type SendingTold } from './sending/record-sending-fact.js';
export { isToIssue, listOutgoing, type OutgoingReport } from './sending/list-outgoing.js';
export { keepSendingFindings } from './sending/keep-sending-findings.js';
export { refusedReportId } from './findings/refused-report-id.js';
export { countCoverage, type CountedTarget } from './training/count-coverage.js';
export { listAttendees } from './training/list-attendees.js';
export { listTrainees } from './training/list-trainees.js';
export { readSessions } from './training/read-sessions.js';
export type { StoredTraining, TrainingConcern } from './training/read-training.js';
export { recordTraining, type NewTrainingDeed } from './training/record-training.js';
export type { Trainee, TrainingWord } from './training-word-table.js';

export { anchorDaily, anchorFacts, type Anchoring } from './leaves/anchor-facts.js';
export {
  isSigned,
  statementBytes,
  statementHash,
  statementText,
  type CheckpointKey,
} from './leaves/statement-text.js';
export { verifyFacts, type FactsProof, type ProvedFrom } from './proof/verify-facts.js';
export { verifySince } from './proof/verify-since.js';
export { leafKey } from './leaves/leaf-hash.js';
export type { EvidenceSubject } from './evidence/evidence-subject.js';
export { readEvidence, type Evidence } from './evidence/read-evidence.js';
export { FACT_TABLES } from './leaves/fact-tables.js';
export { lastCheckpoint, type StoredCheckpoint } from './leaves/stored-checkpoint.js';
export { merklePath, merkleRoot, rootOfPath, type MerkleStep } from './leaves/merkle-root.js';
export {
  inclusionProofs,
  type InclusionProof,
  type InclusionProofs,
  type ProofStep,
} from './proof/inclusion-proof.js';
export { readTimeStamp, timeStampOf, type ReadStamp, type WantedStamp } from './time-stamp/time-stamp-of.js';
export { timeStampRequest } from './time-stamp/time-stamp-request.js';
export { stampCheckpoints, type TimeStampAuthority } from './time-stamp/stamp-checkpoints.js';
export { hashedLetters } from './proof/hashed-letters.js';
export { pageOfCheckpoints, type ListedCheckpoint } from './leaves/page-of-checkpoints.js';
export { sealedRanges, type SealedRanges } from './leaves/sealed-ranges.js';
export { sealedPeriod, type SealedPeriod } from './time-stamp/sealed-period.js';
export { keyFingerprint } from './leaves/key-fingerprint.js';
export { queueCheckpointLetters } from './checkpoint-letters/queue-checkpoint-letters.js';
export {
  listCheckpointLetters,
  nextCheckpointLetter,
  postponeCheckpointLetter,
  settleCheckpointLetter,
  tellWithheldLetter,
  type WaitingCheckpointLetter,
} from './checkpoint-letters/waiting-checkpoint-letter.js';
export { alsoTaken } from './purges/also-taken.js';
export { approvePurge, type PurgeApproval } from './purges/approve-purge.js';
export { askPurge, type PurgeWish } from './purges/ask-purge.js';
export { declinePurge, type PurgeRefusal } from './purges/decline-purge.js';
export { findPurges, type Purge } from './purges/find-purges.js';
export { findPurge, pageOfPurges } from './purges/page-of-purges.js';
export { partsToPurge } from './purges/parts-to-purge.js';
export { partOfColumn, purgeableColumns } from './purges/purgeable-columns.js';
export { assignmentsOfPurges } from './purges/assignments-of-purges.js';
export { purgedContents } from './purges/finish-purges.js';
export { PURGED_TEXT } from './purges/purged-text.js';
