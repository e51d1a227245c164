import type { AssignmentEventType, RulingType } from '@kyhan/engine';
import { isAsCommitted } from '../commitment.js';
import { rulingHash } from '../turns/ruling-hash.js';
import type { AssignmentRecord } from './assignment-record.js';

type Stored = AssignmentRecord['rulings'][number];
type Event = AssignmentRecord['events'][number];

/**
 * Invariant 2, for rulings: each is what was asked, or its reason was erased; each that was carried out has its event,
 * which says the same, and no other has one; each event of a ruling has it.
 */
export function rulingFaults(record: AssignmentRecord): string[] {
  const { row, rulings, events } = record;
  const known = new Set(rulings.map(({ rulingId }) => rulingId));
  const unasked = events.filter(({ rulingId }) => rulingId !== undefined && !known.has(rulingId));
  const faulty = rulings.flatMap((ruling) => {
    return faults(record, ruling).map((fault) => `ruling ${ruling.rulingId} ${fault}`);
  });
  const gone = unasked.map(({ sequence, rulingId }) => `event ${sequence}: its ruling ${rulingId} is gone`);
  return [...faulty, ...gone].map((fault) => `${row.assignmentId}: ${fault}`);
}

function faults({ row, events }: AssignmentRecord, ruling: Stored): string[] {
  const { reason: value, reasonSalt: salt, reasonCommitment: commitment, outcome, code } = ruling;
  const found: string[] = [];
  const { ground, groundSalt, groundCommitment } = ruling;
  const isAsAsked = rulingHash({ ...ruling, assignmentId: row.assignmentId }).equals(ruling.hash);
  const isReason = isAsCommitted({ value, salt, commitment });
  const isGround = isAsCommitted({ value: ground, salt: groundSalt, commitment: groundCommitment });
  if (!isAsAsked || !isReason || !isGround) found.push('is not what was asked');
  const event = events.find(({ rulingId }) => rulingId === ruling.rulingId);
  if ((outcome === 'done') !== (event !== undefined))
    found.push(`is ${outcome}, which its events do not say`);
  else if ((outcome === 'refused') !== (code !== null)) found.push(`is ${outcome}, and its code is ${code}`);
  if (event !== undefined && !isCarriedOut(ruling, event)) found.push('was carried out as something else');
  return found;
}

/** What an event of the ruling is, by what was asked. */
const CARRIED_OUT: Readonly<Record<RulingType, AssignmentEventType>> = {
  accept: 'accepted',
  return: 'returned',
  extend: 'extended',
  'move-day': 'day-moved',
  waive: 'waived',
  'waive-rule': 'rule-waived',
  'hand-over': 'handed-over',
  withdraw: 'withdrawn',
  insist: 'insisted',
  reopen: 'reopened',
  refuse: 'extension-refused',
  'stop-clock': 'clock-stopped',
  'start-clock': 'clock-started',
};

/** A reason that one of the two has lost cannot be compared. */
function isCarriedOut({ wish, actor, reason }: Stored, event: Event): boolean {
  const isSameReason = reason === null || event.reason === undefined || reason === event.reason;
  return isOf(wish, event.fact.type) && event.actor === actor && isSameReason;
}

/** As of 0.2 a move of the plan's was asked for, and carried out, as an extension. */
function isOf({ ruling, moved }: Stored['wish'], type: AssignmentEventType): boolean {
  // Where the unit that takes over owes the same, one report answers both; as of 0.2 another was opened for it.
  if (ruling === 'transfer' || ruling === 'hand-over')
    return type === 'handed-over' || type === 'merged' || (ruling === 'transfer' && type === 'transferred');
  if (ruling === 'extend' && moved !== undefined) return type === 'extended' || type === 'day-moved';
  return type === CARRIED_OUT[ruling];
}
