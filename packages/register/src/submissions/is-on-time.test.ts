import { describe, expect, it } from '@jest/globals';
import { isOnTime } from './is-on-time.js';

const dueAt = Date.parse('2026-03-25T17:00:00Z');

describe('what was handed in', () => {
  it.each([
    ['one second before the due instant is on time', -1000, true],
    ['at the due instant is late', 0, false],
    ['one second after it is late', 1000, false],
  ])('%s', (_what, late, onTime) => {
    expect(isOnTime({ receivedAt: dueAt + late, dueAt })).toBe(onTime);
  });
});
