import {
  isToAcknowledge,
  noticeReasonHolds,
  statusFacts,
  type AssignmentState,
  type NoticeAddressee,
  type NoticeKind,
  type ReasonFacts,
} from '@kyhan/engine';

export interface Reason {
  readonly kind: NoticeKind;
  /** The due instant that the notice speaks about. */
  readonly dueAt: number;
  /** Absent for what is about a cycle; the reason of its summary cannot go. */
  readonly assignmentState: AssignmentState | null;
  readonly addressee: NoticeAddressee;
  /** The unit whose contact it goes to. */
  readonly contactUnitId: string;
  /** When something was stored that the assignment has not taken in. */
  readonly untakenAt: number | null;
  /** Since when its cycle is a draft. */
  readonly draftSince?: number | null;
}

/** Whether a notice may still leave, also in view of what was handed in and not yet taken in. */
export function reasonHolds(reason: Reason, now: number): boolean {
  const { kind, assignmentState, untakenAt, draftSince } = reason;
  if (kind === 'cycle-draft') return typeof draftSince === 'number';
  if (assignmentState === null) return true;
  if (isAnothersNow(reason, assignmentState)) return false;
  return noticeReasonHolds(reason, knownFacts(assignmentState, untakenAt), now);
}

/** Who has handed it over is asked for nothing any more, and is still told what became of its own deeds. */
function isAnothersNow(
  { kind, addressee, contactUnitId }: Reason,
  { unitId, formerUnitIds }: AssignmentState,
): boolean {
  const asksUnit = addressee === 'focal-point' || addressee === 'unit' || addressee === 'head';
  const tells = kind === 'receipt' || kind === 'ruling';
  return asksUnit && !tells && contactUnitId !== unitId && formerUnitIds.includes(contactUnitId);
}

function knownFacts(state: AssignmentState, untakenAt: number | null): ReasonFacts {
  const { pausedUntil, asking } = state;
  const { returnedAt, ...happened } = statusFacts(state);
  const isAsking = asking !== undefined;
  const facts = {
    ...happened,
    isAsking,
    isToAcknowledge: isToAcknowledge(state),
    isToApprove: state.prepared !== undefined && state.endedAt === undefined,
    ...(pausedUntil === undefined ? {} : { pausedUntil }),
  };
  if (untakenAt !== null) return { ...facts, submittedAt: untakenAt };
  return returnedAt === undefined ? facts : { ...facts, returnedAt };
}
