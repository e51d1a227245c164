import { canonicalJson } from './canonical-json.js';
import { committed, isAsCommitted } from './commitment.js';
import type { EventTable } from './schema.js';
import type { RegisterFact } from './register-fact.js';
import { sha256 } from './sha256.js';

/** An event before it has its place in the chain. */
export interface UnchainedEvent {
  readonly stream: string;
  readonly sequence: number;
  readonly at: number;
  readonly actor: string;
  readonly reason?: string;
  readonly rulingId?: string;
  readonly fact: RegisterFact;
}

/** The last event of a stream. */
export interface ChainHead {
  readonly lastSequence: number;
  readonly lastHash: Buffer;
}

/** The head of a stream without events. */
export const EMPTY_CHAIN: ChainHead = { lastSequence: 0, lastHash: Buffer.alloc(32) };

/** A row of `events`, its JSON parsed. */
export type EventRow = Omit<EventTable, 'streamKey' | 'fact'> & {
  /** By its id, as its hash names it. */
  readonly stream: string;
  readonly fact: RegisterFact;
};

/**
 * The row of an event that follows `head`; its hash covers everything in it and the hash before, its reason by a
 * commitment.
 */
export function chainedEvent(event: UnchainedEvent, head: ChainHead, realAt: number): EventRow {
  const { stream, sequence, at, actor, reason, rulingId, fact } = event;
  const row = {
    stream,
    sequence,
    at,
    realAt,
    actor,
    ...reasonColumns(reason),
    rulingId: rulingId ?? null,
    fact,
    previousHash: head.lastHash,
  };
  return { ...row, hash: eventHash(row) };
}

/** A reason as it is stored, of events and of rulings. */
export function reasonColumns(
  reason: string | undefined,
): Pick<EventTable, 'reason' | 'reasonSalt' | 'reasonCommitment'> {
  if (reason === undefined) return { reason: null, reasonSalt: null, reasonCommitment: null };
  const { salt, commitment } = committed(reason);
  return { reason, reasonSalt: salt, reasonCommitment: commitment };
}

/** Whether a row is what its hash says. */
export function isAsHashed(row: EventRow): boolean {
  const { reason: value, reasonSalt: salt, reasonCommitment: commitment } = row;
  return isAsCommitted({ value, salt, commitment }) && eventHash(row).equals(row.hash);
}

/** The hash that a row must carry. */
function eventHash(row: Omit<EventRow, 'hash'>): Buffer {
  const { stream, sequence, at, realAt, actor, reasonCommitment, rulingId, fact } = row;
  const reason = reasonCommitment?.toString('hex') ?? null;
  const previousHash = row.previousHash.toString('hex');
  return sha256(canonicalJson({ stream, sequence, at, realAt, actor, reason, rulingId, fact, previousHash }));
}
