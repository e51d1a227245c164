import type { Act, AssignmentEvent, AssignmentEventType } from '@kyhan/engine';
import { readCycleId } from '@kyhan/plan/ids';
import type { AssignmentRecord } from './assignment-record.js';
import { askedKey, wasAllowed, type HeldRights } from './held-rights.js';

/**
 * Invariant 6, as far as the register can tell: whoever brought an event about, or handed something in, had the right
 * to at that instant (design, "The life of an assignment", column "by"). Pure; throws nothing.
 */
export function roleFaults(
  { row, events, submissions, acts }: AssignmentRecord,
  rights: HeldRights,
): string[] {
  const { planSlug = '' } = readCycleId(row.cycleId) ?? {};
  const where = { planSlug, unitId: row.unitId };
  const byEvents = events
    .filter((event) => {
      const { actor } = event;
      return !wasAllowed(rights, { actor, act: actOf(event), at: decidedAt(event, row, rights), where });
    })
    .map(({ stream, sequence, actor, fact }) => `${stream}: event ${sequence}, ${fact.type} by ${actor}`);
  const bySubmissions = submissions
    .filter(({ actor, storedAt: at }) => !wasAllowed(rights, { actor, act: 'submit', at, where }))
    .map(({ submissionId, actor }) => `${submissionId}: handed in by ${actor}`);
  const byActs = acts
    .filter(({ actor, act, storedAt: at }) => !wasAllowed(rights, { actor, act: act.type, at, where }))
    .map(({ actId, act, actor }) => `${row.assignmentId}: act ${actId}, ${act.type} by ${actor}`);
  return [...byEvents, ...bySubmissions, ...byActs];
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
  withdrawn: 'withdraw',
  returned: 'rule',
  extended: 'rule',
  accepted: 'rule',
  waived: 'rule',
  transferred: 'rule',
  missed: 'fall-due',
  lapsed: 'fall-due',
  contested: 'contest',
  insisted: 'rule',
  noted: 'note',
};

function actOf({ fact }: AssignmentEvent): Act {
  if (fact.type === 'accepted' && fact.automatic) return 'fall-due';
  // A unit may say what it promises, and not pause its own chasing by that.
  if (fact.type === 'noted' && fact.pausedUntil !== undefined) return 'rule';
  if (fact.type === 'extended' && fact.moved !== undefined) return 'move-day';
  return ACT_OF[fact.type];
}

/** The instant of the deed: a turn takes in later what was asked for or handed in, and a role may have ended since. */
function decidedAt(
  { at, fact, rulingId }: AssignmentEvent,
  { assignmentId, cycleId }: AssignmentRecord['row'],
  { askedAt, handedOverAt, requestedAt }: HeldRights,
): number {
  if (fact.type === 'submitted' || 'actId' in fact) return fact.storedAt;
  if (fact.type !== 'opened') return askedAt.get(askedKey(assignmentId, rulingId ?? '')) ?? at;
  const { transferredFrom } = fact;
  return (transferredFrom === undefined ? requestedAt.get(cycleId) : handedOverAt.get(transferredFrom)) ?? at;
}
