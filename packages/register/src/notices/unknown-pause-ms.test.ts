import { describe, expect, it } from '@jest/globals';
import { unknownPauseMs } from './unknown-pause-ms.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('a formal notice of unknown result', () => {
  it.each([
    [0, 0],
    [1, 0],
    [2, 15 * MINUTE],
    [3, 30 * MINUTE],
    [4, HOUR],
    [6, 4 * HOUR],
    [7, 6 * HOUR],
    [40, 6 * HOUR],
  ])('after %i unknown results is tried again in %i ms', (count, pause) => {
    expect(unknownPauseMs(count)).toBe(pause);
  });
});
