export { calendarAddress } from './calendar-address.js';
export { askedCalls, whomToCall, type NamedNote } from './calls/whom-to-call.js';
export { noteCall } from './calls/note-call.js';
export { countedFilter, listedCount, type FigureRange, type CountedRow } from './figures/counted-row.js';
export { leadWork } from './consolidation/lead-work.js';
export { takeInto } from './consolidation/take-into.js';
export { isUntouched, typedAgain } from './submissions/typed-again.js';
export { draftConsolidation } from './consolidation/draft-consolidation.js';
export { draftedPapers, namedPapers, papersPeriod } from './papers/drafted-papers.js';
export { askedEvidence } from './evidence/asked-evidence.js';
export { evidenceFile } from './evidence/evidence-file.js';
export { sealingMinutes } from './checkpoints/sealing-minutes.js';
export { purgeMinutes } from './purges/purge-minutes.js';
export { evidenceOnPaper } from './evidence/evidence-on-paper.js';
export { sendMadeFile } from './serving/send-made-file.js';
export { waitingPapers, type WaitingPapers } from './papers/waiting-papers.js';
export type { AskedPapers, DraftedPaper, NamedPaper } from './papers/drafted-paper.js';
export { aYearBack, planFigures } from './figures/plan-figures.js';
export { actedAfter, unitEvents } from './notices/unit-events.js';
export { given } from './given.js';
export { pageAnswer } from './page-answer.js';
export { findingAction, type FindingAction } from './names/finding-action.js';
export { goingLive } from './going-live/going-live.js';
export { machineHealth, sentTestLetter, toldMailLimit } from './handlers/machine-handlers.js';
export { planZone } from './plan-zone.js';
export type { OidcDoor, OidcPassage } from './oidc-door.js';
export type { HeardWorkers, MailDoor, PortalDependencies, ShownSetting } from './portal-dependencies.js';
export {
  SESSION_COOKIE,
  findViewer,
  readable,
  reachWithin,
  requireOf,
  staffOf,
  tokenHash,
  type Viewer,
  viewerOf,
} from './viewers/viewer.js';
export {
  fileOfAssignment,
  findFileAddress,
  sendFile,
  sendSubmissionFile,
} from './submissions/send-submission-file.js';
export {
  leavingOf,
  type LeavingUnit,
  leftVersions,
  ownVersions,
  versionsOfUnit,
} from './viewers/left-versions.js';
export { isGatheredBy } from './viewers/is-gathered-by.js';
export { requireVisibleFile, visibleAssignment, visibleHistory } from './viewers/visible-assignment.js';
export { announcementOf } from './handlers/draft-handlers.js';
export { requireReady } from './serving/require-ready.js';
export { entityTag, hasAlready } from './serving/entity-tag.js';
export { actOnce } from './serving/once-only.js';
export { apiRoutes } from './api-routes.js';
export { formParts } from './submissions/form-parts.js';
export { uploadedFile } from './submissions/uploaded-file.js';
export { boundedContent, type BoundedContent } from './submissions/bounded-content.js';
export { requireFittingLength, withEntered, withUpload, type Upload } from './submissions/upload.js';
export { requireTaking } from './serving/admit-upload.js';
export { problemOf } from './submissions/problem-of.js';
export { toldPlanActs } from './told-plan-acts.js';
export { whoInHistory } from './names/names-in-history.js';
export { whoActed, withActorNames, type WhoActed } from './names/who-acted.js';
export { problemBody } from './problem-body.js';
export { namesUnder } from './names/names-under.js';
export { askedAssignments } from './asked-assignments.js';
export { gatheredByLead, toldOfLead, type GatheredWork } from './cooperation/gathered-by-lead.js';
export { waitingReports, type WaitingReports } from './sending/waiting-reports.js';
export { dueMeasurements, type DueMeasurement } from './training/due-measurements.js';
export { toldAttendees, type ToldAttendee } from './training/told-attendees.js';
export { toldTrainees, type ToldTrainee } from './training/told-trainees.js';
export { toldCoverage, type ToldCoverage } from './training/told-coverage.js';
export { unitsSeen } from './training/units-seen.js';
