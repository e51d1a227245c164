import { describe, expect, it } from '@jest/globals';
import { chainedEvent, EMPTY_CHAIN, type EventRow } from '../chained-event.js';
import { chainFault } from './chain-fault.js';

const STREAM = 'p/o/2026-03/main/bac';

/** A chain of so many events, each one telling its number. */
function chain(length: number, begins = 0): EventRow[] {
  const rows: EventRow[] = [];
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const last = rows.at(-1);
    const head = last === undefined ? EMPTY_CHAIN : { lastSequence: last.sequence, lastHash: last.hash };
    const event = {
      stream: STREAM,
      sequence,
      at: begins + sequence,
      actor: 'time',
      fact: { type: 'waived' },
    } as const;
    rows.push(chainedEvent(event, head, 0));
  }
  return rows;
}

const headOf = (rows: readonly EventRow[]) => {
  const last = rows.at(-1);
  return last === undefined ? EMPTY_CHAIN : { lastSequence: last.sequence, lastHash: last.hash };
};
const whole = chain(3);
const head = headOf(whole);
const changed = (index: number, change: Partial<EventRow>) =>
  whole.map((row, i) => (i === index ? { ...row, ...change } : row));

describe('a chain of events', () => {
  it('is whole as it was written, also where nothing was', () => {
    expect(chainFault(STREAM, whole, head)).toBeUndefined();
    expect(chainFault(STREAM, [], EMPTY_CHAIN)).toBeUndefined();
  });

  it.each<[string, readonly EventRow[], number, string]>([
    ['the first event is gone', whole.slice(1), 1, 'event-missing'],
    ['an event in the middle is gone', whole.filter((_, i) => i !== 1), 2, 'event-missing'],
    ['an event is there twice', [whole[0]!, whole[0]!, ...whole.slice(1)], 2, 'event-missing'],
    ['an event was changed', changed(1, { at: 99 }), 2, 'content-changed'],
    ['the first event was changed', changed(0, { actor: 'unit:khach' }), 1, 'content-changed'],
    ['a hash was changed', changed(2, { hash: Buffer.alloc(32, 'f') }), 3, 'content-changed'],
    ['a link was changed', changed(1, { previousHash: Buffer.alloc(32, 'f') }), 2, 'link-broken'],
    [
      'an event of another chain was put in',
      [...whole.slice(0, 1), chain(3, 9)[1]!, whole[2]!],
      2,
      'link-broken',
    ],
    ['the end was cut off', whole.slice(0, 2), 3, 'tail-cut'],
    ['everything was cut off', [], 1, 'tail-cut'],
    ['an event was added', chain(4), 4, 'event-not-expected'],
    ['the chain was written anew', chain(3, 9), 3, 'head-differs'],
  ])('is broken where %s', (_what, rows, ...[sequence, reason]) => {
    expect(chainFault(STREAM, rows, head)).toEqual({ stream: STREAM, sequence, reason });
  });

  it('is broken at its first event where its head knows of none', () => {
    const unknown = { lastSequence: 0, lastHash: Buffer.alloc(32, 'f') };
    expect(chainFault(STREAM, chain(1), EMPTY_CHAIN)).toMatchObject({
      sequence: 1,
      reason: 'event-not-expected',
    });
    expect(chainFault(STREAM, [], unknown)).toEqual({ stream: STREAM, sequence: 1, reason: 'head-differs' });
  });
});
