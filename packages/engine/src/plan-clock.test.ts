import { describe, expect, it } from '@jest/globals';
import { planSpanMs, realSpanMs } from './plan-clock.js';

describe('a span of time', () => {
  it('is longer in plan time where a day passes in a second, and shorter in real time', () => {
    expect(planSpanMs(1000, { speed: 86_400 })).toBe(86_400_000);
    expect(realSpanMs(86_400_000, { speed: 86_400 })).toBe(1000);
  });

  it('is the same in earnest', () => {
    expect([planSpanMs(1500, { speed: 1 }), realSpanMs(1500, { speed: 1 })]).toEqual([1500, 1500]);
  });

  it('is in whole milliseconds, rather one too many than one too few', () => {
    expect([planSpanMs(10, { speed: 0.33 }), realSpanMs(10, { speed: 3 })]).toEqual([4, 4]);
  });
});
