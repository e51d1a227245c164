import type { RouteName } from '@kyhan/contracts';

/** What somebody is in the scope that is asked about: a plan, or one unit of it. */
export type Scoped =
  | 'administrator'
  | 'coordinator'
  | 'reviewer'
  | 'viewer'
  | 'reviewer of the unit'
  | 'viewer of the unit'
  | 'head'
  | 'unit'
  | 'calendar';

/** Who may ask; whoever is not named is refused. */
export type May = 'anyone' | 'whoever is signed in' | readonly Scoped[];

export const ADMINISTRATOR: May = ['administrator'];
export const OFFICE: May = ['administrator', 'coordinator'];
export const OVERSEERS: May = [...OFFICE, 'reviewer', 'viewer'];
export const REVIEWERS: May = [...OFFICE, 'reviewer', 'reviewer of the unit'];
export const DOERS: May = [...OFFICE, 'head', 'unit'];
export const READERS: May = [...OVERSEERS, 'reviewer of the unit', 'viewer of the unit', 'head', 'unit'];

/** The whole API, route by route (design, section 5): a new route without a row fails. */
export const MAY: Readonly<Record<RouteName, May>> = {
  getHealth: 'anyone',
  getReadiness: 'anyone',
  checkMachine: ADMINISTRATOR,
  checkGoingLive: ADMINISTRATOR,
  sendTestLetter: ADMINISTRATOR,
  holdMail: ADMINISTRATOR,
  settleDoubts: ADMINISTRATOR,
  takeOver: ADMINISTRATOR,
  makeBackup: ADMINISTRATOR,
  getMailLimit: ADMINISTRATOR,
  limitMail: ADMINISTRATOR,
  getSettings: ADMINISTRATOR,
  getStatus: OVERSEERS,
  listFigures: OVERSEERS,
  draftPapers: OVERSEERS,
  draftConsolidation: OVERSEERS,
  takeConsolidation: OFFICE,
  // Of what is owed: who reads that, reads what it gathers.
  getContributions: READERS,
  settlePaper: OFFICE,
  // Of a unit its own people.
  getCoverage: READERS,
  listTrainees: READERS,
  listAttendees: READERS,
  importRoster: OFFICE,
  importTrainedBefore: OFFICE,
  planSession: OFFICE,
  getAdoptionTemplate: OFFICE,
  adopt: OFFICE,
  cancelSession: OFFICE,
  nominate: DOERS,
  recordTrainingAttendance: OFFICE,
  recordCertificates: OFFICE,
  eraseTrainee: OFFICE,
  listCalls: OFFICE,
  noteCall: OFFICE,
  listPlans: OVERSEERS,
  planChanges: OFFICE,
  applyPlan: OFFICE,
  listPlanActs: OVERSEERS,
  actOnPlan: OFFICE,
  listCycles: OVERSEERS,
  listAssignments: READERS,
  getAssignment: READERS,
  getHistory: READERS,
  listNoticeAttempts: OVERSEERS,
  submit: DOERS,
  act: DOERS,
  getSubmissionFile: READERS,
  rule: REVIEWERS,
  extendMany: OFFICE,
  actOnDraft: OFFICE,
  draftAnnouncement: OFFICE,
  // A unit too, what its plan lets units open for themselves: not what is asked for here.
  openOnRequest: OFFICE,
  postponeMeeting: OFFICE,
  getMeeting: READERS,
  answerInvitation: DOERS,
  recordAttendance: OFFICE,
  cancelMeeting: OFFICE,
  // Who owed it sends it out, or who coordinates.
  getSendings: READERS,
  issueReport: DOERS,
  noteReportSent: DOERS,
  noteReportArrival: DOERS,
  joinCycle: OFFICE,
  listNotices: OVERSEERS,
  listFindings: OVERSEERS,
  settleFinding: OFFICE,
  listAbsences: DOERS,
  tellAbsence: DOERS,
  tellBounce: ADMINISTRATOR,
  listPeople: ADMINISTRATOR,
  appoint: ADMINISTRATOR,
  endRole: ADMINISTRATOR,
  makeSignInLink: ADMINISTRATOR,
  exportPerson: ADMINISTRATOR,
  erasePerson: ADMINISTRATOR,
  listPurges: ADMINISTRATOR,
  askPurge: ADMINISTRATOR,
  approvePurge: ADMINISTRATOR,
  declinePurge: ADMINISTRATOR,
  draftPurgeMinutes: ADMINISTRATOR,
  listDoorEvents: ADMINISTRATOR,
  listSessions: 'whoever is signed in',
  endSession: 'whoever is signed in',
  listTokens: ADMINISTRATOR,
  issueToken: ADMINISTRATOR,
  revokeToken: ADMINISTRATOR,
  listWebhooks: ADMINISTRATOR,
  registerWebhook: ADMINISTRATOR,
  endWebhook: ADMINISTRATOR,
  listWebhookDeliveries: ADMINISTRATOR,
  verify: ADMINISTRATOR,
  bundleEvidence: OVERSEERS,
  takeCheckpoint: ADMINISTRATOR,
  getCheckpoint: ADMINISTRATOR,
  listCheckpoints: ADMINISTRATOR,
  draftSealing: ADMINISTRATOR,
  compareCheckpoint: ADMINISTRATOR,
  checkInvariants: ADMINISTRATOR,
};

/** What is asked otherwise than the row says, by what is asked. */
export const MAY_BESIDES = {
  approve: ['administrator', 'head'],
  confirm: ['administrator', 'head', 'unit'],
  enter: OFFICE,
  waive: OFFICE,
  allSessions: ADMINISTRATOR,
} as const satisfies Readonly<Record<string, May>>;
