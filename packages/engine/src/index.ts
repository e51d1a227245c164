export type { AssignmentEvent, AssignmentEventType, AssignmentFact } from './assignment-event.js';
export type { AssignmentState } from './assignment-state.js';
export { assignmentStatus, statusFacts, type AssignmentStatus, type StatusFacts } from './assignment-status.js';
export type { NoticeAddressee, NoticeDraft, NoticeKind } from './notice-draft.js';
export type { Escalation, Timetable } from './timetable-shape.js';
