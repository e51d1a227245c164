import { FORMAL_KINDS } from '@kyhan/engine';
import { mayHaveLeft } from '../notices/may-have-left.js';
import { reasonHolds } from '../notices/reason-holds.js';
import type { AssignmentRecord } from './assignment-record.js';

type Stored = AssignmentRecord['notices'][number];

/** Two processes' clocks, and a write that waited: what was written this long before a claim was known to it. */
const CLOCKS_DIFFER_MS = 60_000;

interface Claim {
  readonly claimedRealAt: number;
  readonly claimedSequence: number;
  readonly claimedVersion: number;
}

/** Invariant 3: no notice left for a reason that was gone when it was claimed. */
export function noticeFaults(record: AssignmentRecord): string[] {
  return record.notices
    .filter(({ state }) => mayHaveLeft(state))
    .flatMap((notice) => faults(record, notice).map((fault) => `${notice.noticeId}: ${fault}`));
}

function faults(record: AssignmentRecord, notice: Stored): string[] {
  const { claimedAt, claimedSequence, claimedVersion, claimedRealAt, notBefore, kind } = notice;
  if (claimedAt === null || claimedSequence === null || claimedVersion === null || claimedRealAt === null)
    return ['left without having been claimed'];
  const found: string[] = [];
  if (claimedAt < notBefore) found.push('left before its time');
  if (notice.unknownCount > 1 && !FORMAL_KINDS.includes(kind))
    found.push('was repeated although it is no formal one');
  if (knewTooLittle(record, { claimedRealAt, claimedSequence, claimedVersion }))
    found.push('was claimed in ignorance of what the register held');
  if (!heldWhenClaimed(record, notice, { claimedAt, claimedRealAt, claimedSequence, claimedVersion }))
    found.push('its reason was gone when it was claimed');
  return found;
}

function heldWhenClaimed(
  { states, submissions, acts }: AssignmentRecord,
  { kind, dueAt, addressee, contactUnitId }: Stored,
  claim: Claim & { readonly claimedAt: number },
): boolean {
  const assignmentState = states[claim.claimedSequence - 1];
  if (assignmentState === undefined) return false;
  const untaken = submissions.find(
    ({ version, takenInSequence, onBehalf }) =>
      version <= claim.claimedVersion &&
      (!assignmentState.approval || onBehalf !== null) &&
      (takenInSequence === null || takenInSequence > claim.claimedSequence),
  );
  const untakenAt = untaken?.storedAt ?? null;
  // A claim does not say which of them it knew.
  const untakenActs = acts.filter(
    ({ takenInSequence, storedRealAt }) =>
      storedRealAt < claim.claimedRealAt - CLOCKS_DIFFER_MS &&
      (takenInSequence === null || takenInSequence > claim.claimedSequence),
  );
  const reason = { kind, dueAt, addressee, contactUnitId };
  return reasonHolds({ ...reason, assignmentState, untakenAt, untakenActs }, claim.claimedAt);
}

function knewTooLittle({ events, submissions }: AssignmentRecord, claim: Claim): boolean {
  const known = claim.claimedRealAt - CLOCKS_DIFFER_MS;
  return (
    events.some(({ realAt, sequence }) => realAt < known && sequence > claim.claimedSequence) ||
    submissions.some(({ storedRealAt, version }) => storedRealAt < known && version > claim.claimedVersion)
  );
}
