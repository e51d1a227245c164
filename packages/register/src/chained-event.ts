import { canonicalJson } from './canonical-json.js';
import type { EventTable, RegisterFact } from './schema.js';
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
  readonly lastHash: string;
}

/** The head of a stream without events. */
export const EMPTY_CHAIN: ChainHead = { lastSequence: 0, lastHash: '0'.repeat(64) };

/** A row of `events`, its JSON parsed. */
export type EventRow = Omit<EventTable, 'fact'> & { readonly fact: RegisterFact };

/** The row of an event that follows `head`; its hash covers everything in it and the hash before. */
export function chainedEvent(event: UnchainedEvent, head: ChainHead, realAt: number): EventRow {
  const { stream, sequence, at, actor, reason, rulingId, fact } = event;
  const row = {
    stream,
    sequence,
    at,
    realAt,
    actor,
    reason: reason ?? null,
    rulingId: rulingId ?? null,
    fact,
  };
  return { ...row, previousHash: head.lastHash, hash: eventHash({ ...row, previousHash: head.lastHash }) };
}

/** The hash that a row must carry. */
export function eventHash(row: Omit<EventRow, 'hash'>): string {
  const { stream, sequence, at, realAt, actor, reason, rulingId, fact, previousHash } = row;
  return sha256(canonicalJson({ stream, sequence, at, realAt, actor, reason, rulingId, fact, previousHash }));
}
