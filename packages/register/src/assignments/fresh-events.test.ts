import { describe, expect, it } from '@jest/globals';
import type { AssignmentEvent } from '@kyhan/engine';
import { chainedEvent, EMPTY_CHAIN } from '../chained-event.js';
import { freshEvents, repeatedEvents } from './fresh-events.js';

const event = (stream: string, sequence: number, at = sequence): AssignmentEvent => ({
  stream,
  sequence,
  at,
  actor: 'time',
  fact: { type: 'became-overdue' },
});
const head = (lastSequence: number) => ({ lastSequence, lastHash: 'a'.repeat(64) });
const heads = new Map([
  ['bac', head(2)],
  ['nam', head(0)],
]);
const stored = [event('bac', 1), event('bac', 2)].map((one) => chainedEvent(one, EMPTY_CHAIN, 900));
const fresh = (...events: AssignmentEvent[]) => freshEvents({ heads, events, stored });
const conflict = (stream: string, sequence: number) =>
  expect.objectContaining({ code: 'CONCURRENT_CHANGE', details: { stream, sequence } });

describe('the events of a turn', () => {
  it('are fresh where each follows the last of its stream', () => {
    const events = [event('bac', 3), event('nam', 1), event('bac', 4), event('tay', 1)];
    expect(fresh(...events)).toEqual(events);
    expect(repeatedEvents(heads, events)).toEqual([]);
  });

  it('are skipped where they stand there already and tell the same', () => {
    const events = [event('bac', 1), event('bac', 2), event('bac', 3)];
    expect(repeatedEvents(heads, events)).toEqual(events.slice(0, 2));
    expect(fresh(...events)).toEqual([event('bac', 3)]);
  });

  it('are none where nothing is to be done', () => {
    expect(fresh()).toEqual([]);
  });

  it('cannot take the place of an event that tells something else', () => {
    expect(() => fresh(event('bac', 2, 99))).toThrow(conflict('bac', 2));
  });

  it('cannot take a place that is said to be taken and of which nothing is stored', () => {
    expect(() => freshEvents({ heads, events: [event('bac', 2)], stored: stored.slice(0, 1) })).toThrow(
      conflict('bac', 2),
    );
  });

  it('cannot take the place of the same event of another stream', () => {
    const elsewhere = stored.map((row) => ({ ...row, stream: 'nam' }));
    expect(() => freshEvents({ heads, events: [event('bac', 2)], stored: elsewhere })).toThrow(
      conflict('bac', 2),
    );
  });

  it.each([
    ['bac', 4],
    ['nam', 2],
    ['tay', 2],
  ])('cannot leave out one before: %s %i', (stream, sequence) => {
    expect(() => fresh(event(stream, sequence))).toThrow(conflict(stream, sequence));
  });

  it('cannot come twice in one turn', () => {
    expect(() => fresh(event('bac', 3), event('bac', 3))).toThrow(conflict('bac', 3));
  });
});
