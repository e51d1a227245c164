import { describe, expect, it } from '@jest/globals';
import { anchoringOf, checkpointContents, checkpointFault, type CheckpointHead } from './checkpoint.js';

const hash = (digit: string) => digit.repeat(64);
const BAC: CheckpointHead = { stream: 'p/o/2026-03/main/bac', sequence: 3, hash: hash('a') };
const NAM: CheckpointHead = { stream: 'p/o/2026-03/main/nam', sequence: 2, hash: hash('b') };
const whole = checkpointContents([BAC, NAM]);

describe('a checkpoint', () => {
  it('counts its streams and events, and is the same in whatever order they come', () => {
    expect(whole).toMatchObject({ streams: 2, events: 5, heads: [BAC, NAM] });
    expect(checkpointContents([NAM, BAC])).toEqual(whole);
    expect(checkpointFault(whole)).toBeUndefined();
    expect(checkpointFault({ ...whole, heads: [NAM, BAC] })).toBeUndefined();
  });

  it('has the root that anybody can compute from its heads', () => {
    expect(checkpointContents([]).root).toBe(
      '4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945',
    );
  });

  it.each([
    ['a hash was changed', { ...whole, heads: [BAC, { ...NAM, hash: hash('c') }] }, 'root-differs'],
    ['a head was taken out', { ...whole, heads: [BAC] }, 'root-differs'],
    ['its root was changed', { ...whole, root: hash('0') }, 'root-differs'],
    ['a chain stands twice', checkpointContents([BAC, BAC]), 'stream-twice'],
    ['its events are miscounted', { ...whole, events: 6 }, 'counts-differ'],
    ['its streams are miscounted', { ...whole, streams: 1 }, 'counts-differ'],
  ])('proves nothing where %s', (_what, given, fault) => {
    expect(checkpointFault(given)).toBe(fault);
  });
});

describe('a register beside a checkpoint', () => {
  const bac = { stream: BAC.stream, lastSequence: 5, anchor: BAC, hashNow: BAC.hash };
  const nam = { stream: NAM.stream, lastSequence: 2, anchor: NAM, hashNow: NAM.hash };
  const later = { stream: 'p/o/2026-04/main/bac', lastSequence: 1 };

  it('has events that are anchored, events after them, and streams that began later', () => {
    expect(anchoringOf([bac, nam, later], [])).toEqual({
      anchored: { streams: 2, events: 5 },
      unanchored: {
        begun: 1,
        events: 3,
        ranges: [
          { stream: BAC.stream, from: 4, to: 5 },
          { stream: later.stream, from: 1, to: 1 },
        ],
      },
    });
  });

  it.each([
    ['rewritten', [{ ...bac, hashNow: hash('f') }, nam], { stream: BAC.stream, reason: 'rewritten-since' }],
    [
      'cut short',
      [bac, { stream: NAM.stream, lastSequence: 1, anchor: NAM }],
      { stream: NAM.stream, reason: 'cut-since' },
    ],
  ])('names a stream that was %s', (_what, streams, departed) => {
    expect(anchoringOf(streams, []).departed).toMatchObject(departed);
  });

  it('names a stream that was taken out whole', () => {
    const { stream, sequence } = NAM;
    expect(anchoringOf([bac], [NAM]).departed).toEqual({ stream, sequence, reason: 'stream-gone' });
  });

  it('names the first of several, and counts none of them as anchored', () => {
    const { anchored, departed } = anchoringOf([{ ...nam, hashNow: hash('f') }], [BAC]);
    expect({ anchored, stream: departed?.stream }).toEqual({
      anchored: { streams: 0, events: 0 },
      stream: BAC.stream,
    });
  });
});
