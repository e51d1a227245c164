import {
  isToAcknowledge,
  noticeReasonHolds,
  statusFacts,
  type AssignmentState,
  type NoticeAddressee,
  type NoticeKind,
  type ReasonFacts,
  type UnitAct,
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
  /** When something was handed in that the assignment has not taken in. */
  readonly untakenAt: number | null;
  /** What was done beside handing in, and is not taken in either. */
  readonly untakenActs: readonly UntakenDeed[];
  /** Since when its cycle is a draft. */
  readonly draftSince?: number | null;
  /** Later letters tell of the same meeting, or the report that it carries is not what holds any more. */
  readonly isRetold?: boolean;
  /** Of a contribution: whose result gathers it, and who led it before. */
  readonly leadUnitId?: string | null;
  readonly formerLeadUnitIds?: readonly string[] | null;
}

/** What a unit did beside handing in, and when that was stored. */
export interface UntakenDeed {
  readonly act: UnitAct;
  readonly storedAt: number;
}

/** Whether a notice may still leave, also in view of what is stored and not yet taken in. */
export function reasonHolds(reason: Reason, now: number): boolean {
  const { kind, assignmentState, draftSince } = reason;
  if (kind === 'cycle-draft') return typeof draftSince === 'number';
  // What was told anew since, or has begun, is told to nobody; `dueAt` is when it begins.
  if (kind === 'invitation') return reason.isRetold !== true && now < reason.dueAt;
  // It was issued under another number since, or other content was accepted.
  if (kind === 'issued-report' && reason.isRetold === true) return false;
  if (assignmentState === null) return true;
  if (isAnothersNow(reason, assignmentState) || isAnotherLeads(reason)) return false;
  return noticeReasonHolds(reason, knownFacts(assignmentState, reason), now);
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

/** Who has handed its own result over gathers nothing for it any more. */
function isAnotherLeads({ addressee, contactUnitId, leadUnitId, formerLeadUnitIds }: Reason): boolean {
  const tellsLead = addressee === 'lead' || addressee === 'lead-head';
  return tellsLead && contactUnitId !== leadUnitId && formerLeadUnitIds?.includes(contactUnitId) === true;
}

function knownFacts(
  state: AssignmentState,
  { untakenAt, untakenActs }: Pick<Reason, 'untakenAt' | 'untakenActs'>,
): ReasonFacts {
  const handedIn = untakenAt === null ? [] : [{ act: HANDED_IN, storedAt: untakenAt }];
  return [...handedIn, ...untakenActs]
    .toSorted((a, b) => a.storedAt - b.storedAt)
    .reduce(afterDeed, takenInFacts(state));
}

function takenInFacts(state: AssignmentState): ReasonFacts {
  const { pausedUntil, asking } = state;
  return {
    ...statusFacts(state),
    isAsking: asking !== undefined,
    isToAcknowledge: isToAcknowledge(state),
    isToApprove: state.prepared !== undefined && state.endedAt === undefined,
    ...(pausedUntil === undefined ? {} : { pausedUntil }),
  };
}

const HANDED_IN = { type: 'hand-in' } as const;

/** As the next turn will find it; until when chasing is paused only the calendar knows, and that turn. */
function afterDeed(
  facts: ReasonFacts,
  { act, storedAt }: { readonly act: UnitAct | typeof HANDED_IN; readonly storedAt: number },
): ReasonFacts {
  const { returnedAt: _returned, ...unreturned } = facts;
  const { submittedAt: _submitted, ...unsent } = facts;
  switch (act.type) {
    case 'hand-in':
    case 'approve':
      return { ...unreturned, submittedAt: storedAt, isToApprove: false };
    case 'send-back':
      return { ...facts, isToApprove: false };
    case 'withdraw':
      return unsent;
    case 'acknowledge':
      return { ...facts, isToAcknowledge: false };
    case 'note':
      return act.pauses === true ? { ...facts, pausedUntil: Infinity } : facts;
    default:
      return facts;
  }
}
