import type { Act, AssignmentEvent, AssignmentEventType, DayMove } from '@kyhan/engine';
import { readActorId, readCycleId } from '@kyhan/plan/ids';
import type { AssignmentRecord } from './assignment-record.js';
import { askedKey, mightOpen, mightReview, wasAllowed, type HeldRights } from './held-rights.js';

/**
 * Invariant 6, as far as the register can tell: whoever brought an event about, or handed something in, had the right
 * to at that instant (design, "The life of an assignment", column "by"). Pure; throws nothing.
 */
export function roleFaults(record: AssignmentRecord, rights: HeldRights): string[] {
  const { row, events, submissions, acts } = record;
  const { planSlug = '' } = readCycleId(row.cycleId) ?? {};
  const where = (sequence: number) => ({ planSlug, unitId: owingAfter(record, sequence) });
  const byEvents = events
    .filter((event) => {
      const { actor } = event;
      const deed = { actor, act: actOf(event), at: decidedAt(event, row, rights) };
      const done = { ...deed, where: where(knownBefore(event, record)) };
      if (done.act === 'open') return !mightOpen(rights, done, row.cycleId);
      if (wasAllowed(rights, done)) return false;
      const leadId = record.states[event.sequence - 1]?.lead?.assignmentId;
      return done.act !== 'review' || !mightReview(rights, done, { planSlug, leadId });
    })
    .map(({ stream, sequence, actor, fact }) => `${stream}: event ${sequence}, ${fact.type} by ${actor}`);
  const bySubmissions = submissions
    .filter(({ actor, storedAt: at, afterSequence, onBehalf }) => {
      const act = onBehalf === null ? 'submit' : 'enter';
      return !wasAllowed(rights, { actor, act, at, where: where(afterSequence) });
    })
    .map(({ submissionId, actor }) => `${submissionId}: handed in by ${actor}`);
  const byActs = acts
    .filter(({ actId, actor, act, storedAt: at }) => {
      const takenIn = events.find(({ fact }) => 'actId' in fact && fact.actId === actId);
      const owing = where((takenIn?.sequence ?? events.length + 1) - 1);
      return !wasAllowed(rights, { actor, act: act.type, at, where: owing });
    })
    .map(({ actId, act, actor }) => `${row.assignmentId}: act ${actId}, ${act.type} by ${actor}`);
  return [...byEvents, ...bySubmissions, ...byActs];
}

/** Who owed it after so many of its events: a hand-over gives it to another unit. */
function owingAfter({ row, states }: AssignmentRecord, sequence: number): string {
  return states[Math.max(0, sequence - 1)]?.unitId ?? row.unitId;
}

/** How many events there were when somebody did this: what was handed in is taken in later. */
function knownBefore({ fact, sequence }: AssignmentEvent, { submissions }: AssignmentRecord): number {
  if (fact.type !== 'submitted' && fact.type !== 'prepared') return sequence - 1;
  const stored = submissions.find(({ submissionId }) => submissionId === fact.submissionId);
  return stored?.afterSequence ?? sequence - 1;
}

/** What brings an event about, by its type. */
const ACT_OF: Readonly<Record<AssignmentEventType, Act>> = {
  opened: 'open',
  reminded: 'fall-due',
  'became-overdue': 'fall-due',
  'overdue-reminded': 'fall-due',
  escalated: 'fall-due',
  submitted: 'submit',
  'review-reminded': 'fall-due',
  'reviewer-overdue': 'fall-due',
  'caught-up': 'fall-due',
  withdrawn: 'withdraw',
  returned: 'review',
  extended: 'rule',
  'day-moved': 'move-day',
  accepted: 'review',
  waived: 'rule',
  'rule-waived': 'rule',
  reopened: 'rule',
  'handed-over': 'rule',
  merged: 'rule',
  transferred: 'rule',
  'step-opened': 'fall-due',
  silent: 'fall-due',
  missed: 'fall-due',
  lapsed: 'fall-due',
  contested: 'contest',
  insisted: 'rule',
  noted: 'note',
  acknowledged: 'acknowledge',
  'acknowledge-reminded': 'fall-due',
  'extension-asked': 'ask',
  'ask-reminded': 'fall-due',
  'extension-refused': 'rule',
  prepared: 'submit',
  'approval-reminded': 'fall-due',
  approved: 'approve',
  'sent-back': 'send-back',
  confirmed: 'confirm',
  disputed: 'dispute',
  'clock-stopped': 'rule',
  'stop-reminded': 'fall-due',
  'clock-started': 'rule',
};

function actOf({ fact, actor, rulingId }: AssignmentEvent): Act {
  if (followsByItself(fact, rulingId)) return 'fall-due';
  if (fact.type === 'submitted' && fact.onBehalf !== undefined) return 'enter';
  // A unit may say what it promises, and not pause its own chasing by that.
  if (fact.type === 'noted' && fact.pausedUntil !== undefined) return 'rule';
  if ((fact.type === 'extended' || fact.type === 'day-moved') && fact.moved !== undefined)
    return actOfMove(fact.moved);
  // Handed over by a version of the plan: to the successor of a unit that has ended.
  if (isHandOver(fact.type) && readActorId(actor)?.kind === 'plan') return 'succeed';
  return ACT_OF[fact.type];
}

/** Whether nobody decided it: it came of something else. */
function followsByItself(fact: AssignmentEvent['fact'], rulingId: string | undefined): boolean {
  // A hand-in starts the clock by itself.
  if (fact.type === 'clock-started') return rulingId === undefined;
  if (fact.type === 'accepted') return fact.automatic;
  return isLed(fact);
}

/** A contribution goes with what gathers it. */
function isLed(fact: AssignmentEvent['fact']): boolean {
  if (fact.type === 'waived') return fact.withLead === true;
  return (fact.type === 'day-moved' || fact.type === 'reopened') && fact.lead !== undefined;
}

/** Who puts a meeting off is a person, and no version of the plan. */
function actOfMove({ because }: DayMove): Act {
  return because === 'meeting-postponed' ? 'rule' : 'move-day';
}

function isHandOver(type: AssignmentEventType): boolean {
  return type === 'handed-over' || type === 'merged';
}

/** The instant of the deed: a turn takes in later what was asked for or handed in, and a role may have ended since. */
function decidedAt(
  { at, fact, rulingId }: AssignmentEvent,
  { assignmentId, cycleId }: AssignmentRecord['row'],
  { askedAt, handedOverAt, requestedAt }: HeldRights,
): number {
  if (fact.type === 'submitted' || fact.type === 'prepared' || 'actId' in fact) return fact.storedAt;
  if (fact.type !== 'opened') return askedAt.get(askedKey(assignmentId, rulingId ?? '')) ?? at;
  const { transferredFrom } = fact;
  return (transferredFrom === undefined ? requestedAt.get(cycleId) : handedOverAt.get(transferredFrom)) ?? at;
}
