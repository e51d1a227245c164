import type { AssignmentEvent, AssignmentEventType, UnitActType } from '@kyhan/engine';
import { isAsCommitted } from '../commitment.js';
import { unitActHash } from '../unit-acts/unit-act-hash.js';
import type { AssignmentRecord } from './assignment-record.js';
import type { Patience } from './receipt-faults.js';

type Stored = AssignmentRecord['acts'][number];

/**
 * Invariant 1, for what units do beside handing in: each is in the register as it was stored, or its text was erased,
 * and is taken in exactly once, as what it was; none is gone. Pure; throws nothing.
 */
export function unitActFaults(record: AssignmentRecord, patience: Patience): string[] {
  const { row, acts } = record;
  const faulty = acts.flatMap((stored) =>
    [...contentFaults(record, stored), ...takenInFaults(record, stored, patience)].map(
      (fault) => `${row.assignmentId}: act ${stored.actId} ${fault}`,
    ),
  );
  return [...faulty, ...missingActs(record)];
}

function contentFaults({ row }: AssignmentRecord, stored: Stored): string[] {
  const { reason: value, reasonSalt: salt, reasonCommitment: commitment } = stored;
  const isWhole =
    isAsCommitted({ value, salt, commitment }) &&
    unitActHash({ ...stored, assignmentId: row.assignmentId }).equals(stored.hash);
  return isWhole ? [] : ['is not what the receipt says'];
}

function takenInFaults(
  { row, events }: AssignmentRecord,
  stored: Stored,
  { now, graceMs }: Patience,
): string[] {
  const takenIn = events.filter(({ fact }) => 'actId' in fact && fact.actId === stored.actId);
  const [event] = takenIn;
  if (takenIn.length > 1) return [`is taken in ${takenIn.length} times`];
  if (event === undefined) {
    const isWaiting = row.endedAt === null && now - stored.storedAt <= graceMs;
    return isWaiting && stored.takenInSequence === null ? [] : ['is never taken in'];
  }
  return isTakenAsStored(event, stored) ? [] : ['is taken in as something else than was stored'];
}

/** What the event of an act is, by what was done. */
const TAKEN_IN_AS: Readonly<Record<UnitActType, AssignmentEventType>> = {
  withdraw: 'withdrawn',
  contest: 'contested',
  note: 'noted',
  ask: 'extension-asked',
  acknowledge: 'acknowledged',
  confirm: 'confirmed',
  dispute: 'disputed',
  approve: 'approved',
  'send-back': 'sent-back',
};

/** A text that one of the two has lost cannot be compared. */
function isTakenAsStored({ sequence, at, actor, reason, fact }: AssignmentEvent, stored: Stored): boolean {
  const isSameReason = stored.reason === null || reason === undefined || stored.reason === reason;
  return (
    'actId' in fact &&
    fact.type === TAKEN_IN_AS[stored.act.type] &&
    fact.number === stored.number &&
    fact.storedAt === stored.storedAt &&
    isSaidAsStored(fact, stored) &&
    stored.takenInSequence === sequence &&
    stored.takenInAt === at &&
    stored.actor === actor &&
    isSameReason
  );
}

/** The day, the version or the unit is the one that was given, and only what was told to who coordinates pauses. */
function isSaidAsStored(fact: AssignmentEvent['fact'], { act }: Stored): boolean {
  if (fact.type === 'contested' && act.type === 'contest') return fact.proposed === act.proposed;
  if (fact.type === 'extension-asked' && act.type === 'ask') return fact.newDueOn === act.newDueOn;
  if ('version' in fact && 'version' in act) return fact.version === act.version;
  if (fact.type !== 'noted' || act.type !== 'note') return true;
  return fact.promisedOn === act.promisedOn && (fact.pausedUntil === undefined) === (act.pauses !== true);
}

/** Numbers count from 1 without gaps, and each that an event speaks of is there. */
function missingActs({ row, events, acts }: AssignmentRecord): string[] {
  const gaps = acts.filter(({ number }, index) => number !== index + 1);
  const ids = new Set(acts.map(({ actId }) => actId));
  const spokenOf = events.flatMap(({ fact }) => ('actId' in fact ? [fact.actId] : []));
  return [
    ...gaps.slice(0, 1).map(({ number }) => `${row.assignmentId}: an act before ${number} is gone`),
    ...spokenOf
      .filter((id) => !ids.has(id))
      .map((id) => `${row.assignmentId}: act ${id} is taken in but not in the register`),
  ];
}
