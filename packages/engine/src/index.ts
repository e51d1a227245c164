export type { AssignmentEvent, AssignmentEventType, AssignmentFact } from './assignment-event.js';
export {
  RULING_TYPES,
  type ActInput,
  type AssignmentInput,
  type Owing,
  type Ruling,
  type RulingInput,
  type RulingType,
  type SubmissionInput,
} from './assignment-input.js';
export { leadIn, openedLeading, type Leading } from './lead-in.js';
export type { Lead } from './lead.js';
export type { LeadInput } from './lead-input.js';
export type { AskedExtension, AssignmentState, LastReturn, Prepared } from './assignment-state.js';
export {
  ASSIGNMENT_STATUSES,
  assignmentStatus,
  isAmongLate,
  isUnitsTurn,
  STATUS_RULES,
  statusFacts,
  type AssignmentStatus,
  type StatusCondition,
  type StatusFacts,
} from './assignment-status.js';
export { daysToMend, UNLESS_NAMED_DAYS } from './days-to-mend.js';
export { decide } from './decide.js';
export { movesDue, type DayMove } from './day-move.js';
export { draftWaiting } from './draft-waiting.js';
export { evolve } from './evolve.js';
export { assignmentClass } from './figures/assignment-class.js';
export { daysLate } from './figures/days-late.js';
export { isCountedOverdue } from './figures/is-counted-overdue.js';
export { figureGroup } from './figures/figure-group.js';
export { FIGURE_NAMES, figuresOf, summedFigures, type FigureGroup, type Figures } from './figures/figures.js';
export { rates, type Rate, type Rates } from './figures/rates.js';
export { areAllIn, isIn } from './steps/are-all-in.js';
export { lettersOf, type Postable } from './letters-of.js';
export { lettersPerDay, mayWait } from './may-wait.js';
export { addressKey, noticeAddress, type NoticeAddress } from './notice-address.js';
export { noticeContacts, type Away, type ChosenContacts } from './notice-contacts.js';
export {
  BEFORE_USE,
  BEHALF_MEANS,
  ENTRY_MEANS,
  type BehalfMeans,
  type Entered,
  type EntryMeans,
  type OnBehalf,
} from './on-behalf.js';
export { NOTICE_ADDRESSEES, type NoticeAddressee, type NoticeDraft } from './notice-draft.js';
export {
  FORMAL_KINDS,
  KINDS_OF_TIME,
  goesAlone,
  isRepeated,
  isAboutCycle,
  NOTICE_KINDS,
  OWED_KINDS,
} from './notice-kinds.js';
export {
  readNoticeContent,
  type ActContent,
  type ActWord,
  type CycleNumbers,
  type NoticeContent,
  type NoticeContents,
  type NoticeKind,
  type RulingContent,
  type RulingWord,
} from './notice-content.js';
export {
  NOTICE_OUTCOMES,
  NOTICE_STATES,
  type DeliveryState,
  type NoticeOutcome,
  type NoticeState,
  type DroppedResponse,
  type OwnResponse,
} from './notice-state.js';
export { silentFate, type PlanSilence, type SilentFate } from './silent-fate.js';
export { noticeReasonHolds, type ReasonFacts } from './notice-reason-holds.js';
export { isToAcknowledge } from './is-to-acknowledge.js';
export { isStoppedBeforeDue, type ClockStart, type ClockStop } from './clock-stop.js';
export { isDeciding } from './extension-asked.js';
export { noticesFor } from './notices-for.js';
export { REFUSAL_FAULTS, type RefusalFault } from './refusal-fault.js';
export { refusal, type Refusal } from './refusal.js';
export { isAwaitingReview, comesAfterEnd } from './ruling-refusal.js';
export { needsReason, UNIT_ACT_TYPES, type UnitAct, type UnitActType } from './unit-act.js';
export { unitActRefusal } from './unit-act-refusal.js';
export { storedOrder } from './stored-order.js';
export type { Timetable } from './timetable/timetable.js';
export { planSpanMs, realSpanMs, type PlanClock } from './plan-clock.js';
export { noticesUntil } from './notices-until.js';
export { nextWakeAt } from './time-fact.js';
export {
  RULING_OUTCOMES,
  shardTurn,
  type AddressedInput,
  type RulingOutcome,
  type Shard,
  type ShardTurn,
} from './shard-turn.js';
export {
  ACTS,
  isWithin,
  mayAct,
  PERSON_ROLES,
  reachOf,
  ROLE_KINDS,
  ROLE_LIMITS,
  TOKEN_ROLES,
  type Act,
  type Reach,
  type Role,
  type RoleKind,
  type StandingIn,
  type TokenRole,
} from './rights/may-act.js';
export { actOfRuling } from './rights/act-of-ruling.js';
export { standInRoles, type StandIn } from './rights/stand-in-roles.js';
export {
  MAIL_HINDRANCES,
  SENDING_WAYS,
  type IssuedTo,
  type MailHindrance,
  type SendingFact,
  type SendingWay,
} from './sending/sending-fact.js';
export { MOST_ATTACHED } from './sending/most-attached.js';
export { RECIPIENT_STATES, recipientState, type RecipientState } from './sending/recipient-state.js';
export { recipientsOfResult } from './sending/recipients-of-result.js';
export { reportLetters } from './sending/report-letters.js';
export {
  sendingStanding,
  type RecipientStanding,
  type SendingEvent,
  type SendingStanding,
} from './sending/sending-standing.js';
export { invitations, type MeetingChange } from './meetings/invitations.js';
export { TARGET_FORECAST_KINDS, type TargetForecastKind } from './training/target-forecast-kinds.js';
