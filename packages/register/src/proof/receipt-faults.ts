import { isStoppedBeforeDue, type AssignmentEvent, type AssignmentFact } from '@kyhan/engine';
import { isAsCommitted } from '../commitment.js';
import { canonicalJson } from '../canonical-json.js';
import { contentHash } from '../submissions/content-hash.js';
import { isOnTime } from '../submissions/is-on-time.js';
import type { AssignmentRecord } from './assignment-record.js';

type Stored = AssignmentRecord['submissions'][number];

/** How long a submission may lie before its shard takes it in, and an end before it is acted on. */
export interface Patience {
  /** Plan time, epoch milliseconds. */
  readonly now: number;
  readonly graceMs: number;
}

/**
 * Invariant 1: a submission that got a receipt is in the register as it was handed in, is taken in exactly
 * once, and is on time exactly if stored, or received where it was entered for the unit, before the due instant in
 * force then.
 */
export function receiptFaults(record: AssignmentRecord, patience: Patience): string[] {
  const faults = record.submissions.flatMap((stored) =>
    [
      ...contentFaults(record, stored),
      ...timeFaults(record, stored),
      ...takenInFaults(record, stored, patience),
    ].map((fault) => `${stored.submissionId}: ${fault}`),
  );
  return [...faults, ...missingSubmissions(record)];
}

function contentFaults({ row, files }: AssignmentRecord, stored: Stored): string[] {
  const { formValues, valuesSalt, valuesCommitment, note, noteSalt, noteCommitment } = stored;
  const { entrySaid, entrySalt, entryCommitment } = stored;
  const { document, documentSalt, documentCommitment } = stored;
  const own = files.filter(({ submissionId }) => submissionId === stored.submissionId);
  const isWhole =
    isAsCommitted({ value: formValues, salt: valuesSalt, commitment: valuesCommitment }) &&
    isAsCommitted({ value: note, salt: noteSalt, commitment: noteCommitment }) &&
    isAsCommitted({ value: entrySaid, salt: entrySalt, commitment: entryCommitment }) &&
    isAsCommitted({ value: document, salt: documentSalt, commitment: documentCommitment }) &&
    contentHash({ ...stored, assignmentId: row.assignmentId, files: own }).equals(stored.hash);
  return isWhole ? [] : ['the content is not what the receipt says'];
}

function timeFaults(record: AssignmentRecord, stored: Stored): string[] {
  const { storedAt, dueAt, onTime, onBehalf } = stored;
  const receivedAt = onBehalf?.receivedAt ?? storedAt;
  const then = standingAtReceipt(record, stored);
  const inForce = then?.timetable.dueAt;
  if (inForce !== dueAt) return [`the due instant in force was ${inForce}, not ${dueAt}`];
  const isStopped = then !== undefined && isStoppedBeforeDue(then);
  if (onTime === isOnTime({ receivedAt, dueAt, isStopped })) return [];
  return [`on time is ${onTime}, stored at ${storedAt}, due at ${dueAt}`];
}

/** As it was stored; of what was entered for the unit, as it had been received. */
function standingAtReceipt({ events, states }: AssignmentRecord, { afterSequence, onBehalf }: Stored) {
  if (onBehalf === null) return states[afterSequence - 1];
  const { receivedAt } = onBehalf;
  const known = events.findLast(({ at, sequence }) => sequence <= afterSequence && at <= receivedAt);
  return states[(known?.sequence ?? 1) - 1];
}

function takenInFaults(
  { row, events }: AssignmentRecord,
  stored: Stored,
  { now, graceMs }: Patience,
): string[] {
  const told = events.filter(
    ({ fact }) => 'submissionId' in fact && fact.submissionId === stored.submissionId,
  );
  const prepared = told.filter(({ fact }) => fact.type === 'prepared');
  // What its unit approved is told twice: when it was prepared, and when it left.
  const takenIn = prepared.length > 0 ? prepared : told;
  const [event] = takenIn;
  if (takenIn.length > 1) return [`taken in ${takenIn.length} times`];
  if (event === undefined) {
    const isWaiting = row.endedAt === null && now - stored.storedAt <= graceMs;
    return isWaiting && stored.takenInSequence === null ? [] : ['never taken in'];
  }
  if (!isTakenAsStored(event, stored) || !told.every((one) => isOfStored(one, stored)))
    return ['taken in as something else than was stored'];
  return isApproved(events, told) ? [] : ['left its unit without its approval'];
}

/** Of a version that its unit approved, as it was prepared; when it left is the approval's to say. */
function isOfStored({ fact }: AssignmentEvent, stored: Stored): boolean {
  return 'submissionId' in fact && fact.version === stored.version && fact.nil === stored.nil;
}

/** What left after it was prepared did so at the instant of the approval before it. */
function isApproved(events: readonly AssignmentEvent[], told: readonly AssignmentEvent[]): boolean {
  const left = told.find(({ fact }) => isSubmitted(fact));
  if (left === undefined || told.length === 1 || !isSubmitted(left.fact)) return told.length < 2;
  const before = events.filter(({ sequence }) => sequence < left.sequence);
  const approval = before.findLast(({ fact }) => fact.type === 'approved')?.fact;
  return (
    approval?.type === 'approved' &&
    approval.version === left.fact.version &&
    approval.storedAt === left.fact.storedAt
  );
}

function isTakenAsStored({ sequence, at, fact }: AssignmentEvent, stored: Stored): boolean {
  const isTaken = stored.takenInSequence === sequence && stored.takenInAt === at;
  if (fact.type === 'prepared') return isTaken && fact.storedAt === stored.storedAt;
  return (
    isSubmitted(fact) &&
    isTaken &&
    fact.onTime === stored.onTime &&
    fact.storedAt === stored.storedAt &&
    isEnteredAsStored(fact, stored)
  );
}

function isEnteredAsStored({ onBehalf }: Submitted, stored: Stored): boolean {
  if (stored.onBehalf === null || onBehalf === undefined)
    return stored.onBehalf === null && onBehalf === undefined;
  return canonicalJson(onBehalf) === canonicalJson({ ...stored.onBehalf, dueAt: stored.dueAt });
}

/** Versions count from 1 without gaps, and each that an event speaks of is there. */
function missingSubmissions({ row, events, submissions }: AssignmentRecord): string[] {
  const gaps = submissions.filter(({ version }, index) => version !== index + 1);
  const ids = new Set(submissions.map(({ submissionId }) => submissionId));
  const spokenOf = events.flatMap(({ fact }) => ('submissionId' in fact ? [fact.submissionId] : []));
  return [
    ...gaps.slice(0, 1).map(({ version }) => `${row.assignmentId}: a version before ${version} is gone`),
    ...spokenOf.filter((id) => !ids.has(id)).map((id) => `${id}: taken in but not in the register`),
  ];
}

type Submitted = Extract<AssignmentFact, { type: 'submitted' }>;

function isSubmitted(fact: AssignmentFact): fact is Submitted {
  return fact.type === 'submitted';
}
