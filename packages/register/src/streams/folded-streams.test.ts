import { describe, expect, it } from '@jest/globals';
import { evolve } from '@kyhan/engine';
import { chainedEvent, EMPTY_CHAIN } from '../chained-event.js';
import { ACCEPTED, BAC, honestRecord, OPENED, streamOf, submitted } from '../proof/honest-record.fixture.js';
import { foldedStreams } from './folded-streams.js';

const [opened, handedIn, accepted] = streamOf([OPENED, submitted(), ACCEPTED]);
const [openState, handedInState, acceptedState] = honestRecord().states;
const REAL = 900;

describe('the streams of a turn', () => {
  it('are opened, folded and chained from nothing', () => {
    const { folded, chained } = foldedStreams(new Map([[BAC, EMPTY_CHAIN]]), [opened!, handedIn!], REAL);
    const first = chainedEvent(opened!, EMPTY_CHAIN, REAL);
    const second = chainedEvent(handedIn!, { lastSequence: 1, lastHash: first.hash }, REAL);
    expect(chained).toEqual([first, second]);
    const head = { lastSequence: 2, lastHash: second.hash };
    expect(folded).toStrictEqual([
      { state: handedInState, head, isRetimed: true, isHandedOver: false, opened },
    ]);
  });

  it('go on from where they stand, and are not opened again', () => {
    const head = { lastSequence: 2, lastHash: Buffer.alloc(32, 'a'), state: handedInState!, key: 7 };
    const { folded, chained } = foldedStreams(new Map([[BAC, head]]), [accepted!], REAL);
    expect(chained).toEqual([chainedEvent(accepted!, head, REAL)]);
    expect(folded).toStrictEqual([
      {
        state: acceptedState,
        head: { lastSequence: 3, lastHash: chained[0]!.hash },
        isRetimed: false,
        isHandedOver: false,
        key: 7,
      },
    ]);
  });

  it('are each folded for themselves, however they are mixed', () => {
    const nam = 'p/o/2026-03/main/nam';
    const other = { ...opened!, stream: nam };
    const { folded, chained } = foldedStreams(new Map(), [opened!, other, handedIn!], REAL);
    expect(chained.map(({ stream, sequence }) => [stream, sequence])).toEqual([
      [BAC, 1],
      [nam, 1],
      [BAC, 2],
    ]);
    expect(folded.map(({ state }) => state)).toEqual([handedInState, { ...openState, assignmentId: nam }]);
    expect(chained[1]!.previousHash).toBe(EMPTY_CHAIN.lastHash);
  });

  it('cannot go on where an event is missing', () => {
    const head = { lastSequence: 1, lastHash: Buffer.alloc(32, 'a'), state: evolve(undefined, opened!) };
    expect(() => foldedStreams(new Map([[BAC, head]]), [accepted!], REAL)).toThrow(RangeError);
  });
});
