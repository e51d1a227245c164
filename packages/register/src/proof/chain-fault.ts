import type { ChainFaultReason, VerifyAnswer } from '@kyhan/contracts';
import { EMPTY_CHAIN, isAsHashed, type ChainHead, type EventRow } from '../chained-event.js';

/** The first broken place of a stream. */
export type ChainFault = NonNullable<VerifyAnswer['broken']>;

/**
 * Recomputes one stream, its rows in order, against the head that the read model keeps; the rows after an event that is
 * taken as it is, where they follow one.
 */
export function chainFault(
  stream: string,
  rows: readonly EventRow[],
  { following, ...head }: ChainHead & { readonly following?: ChainHead },
): ChainFault | undefined {
  let before = following ?? EMPTY_CHAIN;
  for (const row of rows) {
    const reason = eventFault(row, before);
    if (reason !== undefined) return { stream, sequence: before.lastSequence + 1, reason };
    before = { lastSequence: row.sequence, lastHash: row.hash };
  }
  const reason = headFault(before, head);
  return reason === undefined ? undefined : { stream, sequence: faultySequence(before, head), reason };
}

function eventFault(row: EventRow, before: ChainHead): ChainFaultReason | undefined {
  if (row.sequence !== before.lastSequence + 1) return 'event-missing';
  if (!row.previousHash.equals(before.lastHash)) return 'link-broken';
  return isAsHashed(row) ? undefined : 'content-changed';
}

function headFault(last: ChainHead, head: ChainHead): ChainFaultReason | undefined {
  if (last.lastSequence < head.lastSequence) return 'tail-cut';
  if (last.lastSequence > head.lastSequence) return 'event-not-expected';
  return last.lastHash.equals(head.lastHash) ? undefined : 'head-differs';
}

function faultySequence(last: ChainHead, head: ChainHead): number {
  return last.lastSequence < head.lastSequence ? last.lastSequence + 1 : Math.max(1, last.lastSequence);
}
