export type { AssignmentEvent, AssignmentEventType, AssignmentFact } from './assignment-event.js';
export type { AssignmentInput, Ruling, RulingInput, SubmissionInput } from './assignment-input.js';
export type { AssignmentState } from './assignment-state.js';
export {
  assignmentStatus,
  statusFacts,
  type AssignmentStatus,
  type StatusFacts,
} from './assignment-status.js';
export { decide } from './decide.js';
export { movesDue, type DayMove } from './day-move.js';
export { evolve } from './evolve.js';
export { noticeContacts } from './notice-contacts.js';
export type { NoticeAddressee, NoticeDraft } from './notice-draft.js';
export {
  readNoticeContent,
  type CycleNumbers,
  type NoticeContent,
  type NoticeContents,
  type NoticeKind,
  type RulingContent,
  type RulingWord,
} from './notice-content.js';
export type { NoticeState, OwnResponse } from './notice-state.js';
export { noticeReasonHolds } from './notice-reason-holds.js';
export { noticesFor } from './notices-for.js';
export type { Timetable } from './timetable/timetable.js';
export { planSpanMs, realSpanMs, type PlanClock } from './plan-clock.js';
export {
  isShardEnded,
  shardTurn,
  shardWakeAt,
  type Addressed,
  type RulingOutcome,
  type Shard,
  type ShardTurn,
} from './shard-turn.js';
