import type {
  FindingEnding,
  FindingFacts,
  FindingKind,
  OfficialPaper,
  SubmissionChannel,
} from '@kyhan/contracts';
import type { ErrorCode, ErrorDetails } from '@kyhan/errors';
import type { AskedExtension, Entered, LastReturn, Lead, Prepared, Timetable } from '@kyhan/engine';
import type { Contact, Plan, Unit } from '@kyhan/plan';
import type { CyclePaperTable } from './cycle-paper-table.js';
import type { RegisterFact } from './register-fact.js';
import type { RulingFacts, RulingGround } from './ruling-facts.js';
import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { EntrySaid, ReceivedElsewhere } from './new-entry.js';
import type { DeploymentTable, DoubtTable } from './deployment-table.js';
import type { AddressTable, DeliveryTable, NoticeResultTable, NoticeTable } from './notice-table.js';
import type {
  DoorTable,
  PersonTable,
  RoleTable,
  SessionTable,
  SignInLinkTable,
  SignInRequestTable,
  TokenTable,
} from './person-table.js';
import type { OfficePaperTable } from './office-paper-table.js';
import type { PlanActTable } from './plan-act-table.js';
import type { TrainingWordTable } from './training-word-table.js';
import type { UnitActTable } from './unit-act-table.js';
import type { FileInspectionTable, UploadAmountTable } from './file-inspection-table.js';
import type { UnsentFileTable, UnsentReportTable } from './unsent-report-table.js';
import type { AbsenceTable } from './absence-table.js';
import type { IdempotencyTable } from './idempotency-table.js';
import type { WebhookDeliveryTable, WebhookTable } from './webhook-table.js';
import type { RequestTable } from './request-table.js';
import type { TallyTable } from './tally-table.js';
import type {
  CheckpointGroupTable,
  CheckpointLetterTable,
  CheckpointTable,
  FindingHistoryTable,
  LeafTable,
  UnanchoredTable,
} from './leaf-table.js';

/** JSON that comes back parsed and is written as text. */
type Json<T extends object> = JSONColumnType<T>;

/** The tables of `migrations/*.sql`, in camel case; instants are epoch milliseconds, dates `YYYY-MM-DD`. */
export interface Schema {
  plans: PlanTable;
  planVersions: PlanVersionTable;
  planActs: PlanActTable;
  officePapers: OfficePaperTable;
  trainingWords: TrainingWordTable;
  stagedPlans: StagedPlanTable;
  units: UnitTable;
  contacts: ContactTable;
  cycles: CycleTable;
  cyclePapers: CyclePaperTable;
  events: EventTable;
  assignments: AssignmentTable;
  standings: StandingTable;
  timetables: TimetableTable;
  tallies: TallyTable;
  rulings: RulingTable;
  turns: TurnTable;
  submissions: SubmissionTable;
  files: FileTable;
  submissionFiles: SubmissionFileTable;
  fileInspections: FileInspectionTable;
  uploadAmounts: UploadAmountTable;
  unitActs: UnitActTable;
  unsentReports: UnsentReportTable;
  unsentFiles: UnsentFileTable;
  addresses: AddressTable;
  notices: NoticeTable;
  deliveries: DeliveryTable;
  noticeResults: NoticeResultTable;
  findings: FindingTable;
  deployment: DeploymentTable;
  doubts: DoubtTable;
  persons: PersonTable;
  roles: RoleTable;
  signInLinks: SignInLinkTable;
  signInRequests: SignInRequestTable;
  door: DoorTable;
  tokens: TokenTable;
  sessions: SessionTable;
  requests: RequestTable;
  absences: AbsenceTable;
  idempotencyKeys: IdempotencyTable;
  webhooks: WebhookTable;
  webhookDeliveries: WebhookDeliveryTable;
  checkpoints: CheckpointTable;
  checkpointGroups: CheckpointGroupTable;
  checkpointLetters: CheckpointLetterTable;
  leaves: LeafTable;
  unanchored: UnanchoredTable;
  findingHistory: FindingHistoryTable;
}

export interface PlanTable {
  planKey: Generated<number>;
  slug: string;
  newestVersion: number;
  lastSequence: number;
  lastHash: Buffer;
}

export interface PlanVersionTable {
  planSlug: string;
  version: number;
  hash: Buffer;
  plan: Json<StoredPlan>;
  coordinator: string;
  owner: string;
  keptFrom: string;
  obligationsKeptFrom: Json<Readonly<Record<string, string>>>;
  appliedAt: number;
  appliedRealAt: number;
  appliedBy: string;
}

export interface StagedPlanTable {
  silentTo: string | null;
  planSlug: string;
  hash: Buffer;
  plan: Json<Plan>;
  keptFrom: string;
  obligationsKeptFrom: Json<Readonly<Record<string, string>>>;
  onVersion: number | null;
  moveOpen: boolean;
  stagedAt: number;
  stagedBy: string;
  version: number | null;
  changed: boolean | null;
}

export interface UnitTable {
  planSlug: string;
  unitId: string;
  nameVi: string;
  nameEn: string;
  contactKeys: readonly number[];
}

/** A plan without what it says of people: in the place of each contact its commitment, in hexadecimal. */
export type StoredPlan = Omit<Plan, 'units'> & {
  readonly units: readonly (Omit<Unit, 'contacts'> & { readonly contacts: readonly string[] })[];
};

export interface ContactTable {
  contactKey: Generated<number>;
  planSlug: string;
  unitId: string;
  contact: JSONColumnType<Contact | null, string | null, string | null>;
  salt: Buffer | null;
  commitment: Buffer;
}

export interface CycleTable {
  cycleKey: Generated<number>;
  cycleId: string;
  planSlug: string;
  planVersion: number;
  calendarVersion: number;
  obligationId: string;
  periodKey: string;
  periodFrom: string;
  periodTo: string;
  opensAt: number;
  dueAt: number;
  dueOn: string;
  nominalDueOn: string;
  shards: number;
  openedAt: number;
  closedAt: number | null;
  summary: JSONColumnType<Record<string, unknown> | null, string | null, string | null>;
  draftSince: number | null;
  confirmedAt: number | null;
  announcedAt: number | null;
  skippedAt: number | null;
  givenDueOn: string | null;
  meetingOn: string | null;
  lastSequence: number;
  lastHash: Buffer;
}

export interface EventTable {
  streamKey: number;
  sequence: number;
  at: number;
  realAt: number;
  actor: string;
  reason: string | null;
  reasonSalt: Buffer | null;
  reasonCommitment: Buffer | null;
  rulingId: string | null;
  fact: Json<RegisterFact>;
  previousHash: Buffer;
  hash: Buffer;
}

export interface AssignmentTable {
  assignmentKey: Generated<number>;
  assignmentId: string;
  cycleKey: number;
  shard: number;
  stepId: string;
  unitId: string;
  insteadOf: string | null;
  transferredFrom: string | null;
  openedAt: number;
  review: boolean;
  asked: boolean;
  contribution: boolean;
  approval: boolean;
}

export interface StandingTable {
  assignmentKey: number;
  lastSequence: number;
  lastHash: Buffer;
  wakeAt: number | null;
  setApartAt: number | null;
  remindersTaken: number;
  overdueRemindersTaken: number;
  escalationsTaken: number;
  reminderCount: number;
  overdueNoticeCount: number;
  escalationCount: number;
  reviewReminderCount: number;
  rulingCount: number;
  escalatedLevel: number;
  version: number;
  lastAct: number;
  contestedAt: number | null;
  asking: JSONColumnType<AskedExtension | null, string | null, string | null>;
  askReminderCount: number;
  acknowledgedAt: number | null;
  acknowledgeRemindedAt: number | null;
  stoppedAt: number | null;
  stopRemindAt: JSONColumnType<readonly number[] | null, string | null, string | null>;
  stopRemindersTaken: number | null;
  stopReminderCount: number;
  stoppedMs: number;
  promisedOn: string | null;
  pausedUntil: number | null;
  overdueAt: number | null;
  submissionId: string | null;
  /** Of the submission in force; `version` is the newest. */
  submittedVersion: number | null;
  nil: boolean | null;
  /** Of the assignment, by its punctual version. */
  onTime: boolean | null;
  punctualVersion: number | null;
  punctualAt: number | null;
  punctualDueAt: number | null;
  submittedAt: number | null;
  reviewRemindAt: JSONColumnType<readonly number[] | null, string | null, string | null>;
  reviewRemindersTaken: number | null;
  reviewHeadAt: JSONColumnType<readonly number[] | null, string | null, string | null>;
  reviewHeadsTaken: number | null;
  /** The step that is to be in before it opens. */
  waitsFor: string | null;
  lead: JSONColumnType<Lead | null, string | null, string | null>;
  entered: JSONColumnType<Entered | null, string | null, string | null>;
  prepared: JSONColumnType<Prepared | null, string | null, string | null>;
  returnedAt: number | null;
  lastReturn: JSONColumnType<LastReturn | null, string | null, string | null>;
  timesReturned: number;
  timesMendedLate: number;
  extendedAt: number | null;
  acceptedAt: number | null;
  waivedAt: number | null;
  transferredAt: number | null;
  transferredTo: string | null;
  missedAt: number | null;
  lapsedAt: number | null;
  endedAt: number | null;
  /** The due instant of the timetable in force: lists are in its order. */
  dueBy: number;
  /** Ids of the rules of its form that do not hold for it. */
  waivedRules: readonly string[] | null;
  rulingIds: readonly string[];
  formerUnitIds: readonly string[];
}

export interface TimetableTable {
  assignmentKey: number;
  opensAt: number;
  dueOn: string;
  dueAt: number;
  lockAt: number;
  rest: Json<Omit<Timetable, 'opensAt' | 'dueOn' | 'dueAt' | 'lockAt'>>;
  dueSoonAt: GeneratedAlways<number | null>;
}

export interface RulingTable {
  assignmentKey: number;
  rulingId: string;
  wish: Json<RulingFacts>;
  reason: string | null;
  reasonSalt: Buffer | null;
  reasonCommitment: Buffer | null;
  ground: JSONColumnType<RulingGround | null, string | null, string | null>;
  groundSalt: Buffer | null;
  groundCommitment: Buffer | null;
  actor: string;
  askedAt: number;
  hash: Buffer;
  outcome: 'done' | 'refused' | null;
  code: ErrorCode | null;
  details: JSONColumnType<ErrorDetails | null, string | null, string | null>;
}

export interface TurnTable {
  cycleKey: number;
  shard: number;
  turnId: string;
  answer: Json<object>;
  at: number;
  hash: Buffer;
}

export interface SubmissionTable {
  submissionId: string;
  assignmentKey: number;
  version: number;
  formValues: JSONColumnType<Record<string, unknown> | null, string | null, string | null>;
  valuesSalt: Buffer | null;
  valuesCommitment: Buffer;
  nil: boolean;
  note: string | null;
  noteSalt: Buffer | null;
  noteCommitment: Buffer | null;
  onBehalf: JSONColumnType<ReceivedElsewhere | null, string | null, string | null>;
  entrySaid: JSONColumnType<EntrySaid | null, string | null, string | null>;
  entrySalt: Buffer | null;
  entryCommitment: Buffer | null;
  document: JSONColumnType<OfficialPaper | null, string | null, string | null>;
  documentSalt: Buffer | null;
  documentCommitment: Buffer | null;
  actor: string;
  channel: SubmissionChannel;
  storedAt: number;
  storedRealAt: number;
  dueAt: number;
  onTime: boolean;
  afterSequence: number;
  hash: Buffer;
  takenInSequence: number | null;
  takenInAt: number | null;
}

export interface FileTable {
  sha256: Buffer;
  size: number;
}

export interface SubmissionFileTable {
  submissionId: string;
  fileId: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: Buffer;
  isDocument: boolean;
}

export interface FindingTable {
  findingId: string;
  kind: FindingKind;
  subject: string;
  data: Json<FindingFacts['data']>;
  openedAt: number;
  closedAt: number | null;
  ending: FindingEnding | null;
  closedBy: string | null;
  reason: string | null;
}
