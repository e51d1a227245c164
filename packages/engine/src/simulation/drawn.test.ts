import { describe, expect, it } from '@jest/globals';
import { drawn, drawnDays } from './drawn.js';

const ids = Array.from({ length: 20_000 }, (_, i) => `plan/report/2026-01/main/unit-${i}`);

describe('a drawn number', () => {
  it('is the same for the same seed and words, and another for others', () => {
    expect(drawn(7, 'a', 'b')).toBe(drawn(7, 'a', 'b'));
    const others = [drawn(8, 'a', 'b'), drawn(7, 'a', 'c'), drawn(7, 'b', 'a'), drawn(7, 'ab')];
    expect(new Set([drawn(7, 'a', 'b'), ...others]).size).toBe(5);
  });

  it('lies from 0 up to 1, as often in each tenth', () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    const shares = ids.map((id) => drawn(1, id, 'late'));
    expect(shares.every((share) => share >= 0 && share < 1)).toBe(true);
    for (const share of shares) tenths[Math.floor(share * 10)]! += 1;
    // Five standard deviations of a fair draw.
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(5 * Math.sqrt(1800));
  });

  it('does not depend on what else is drawn for the same words', () => {
    const both = ids.filter((id) => drawn(1, id, 'late') < 0.5 && drawn(1, id, 'never') < 0.5).length;
    expect(Math.abs(both - 5000)).toBeLessThan(5 * Math.sqrt(3750));
  });
});

describe('drawn days', () => {
  it('are whole days from 0, of the mean asked for', () => {
    const days = ids.map((id) => drawnDays(drawn(2, id), 2));
    expect(Math.min(...days)).toBe(0);
    expect(days.every(Number.isInteger)).toBe(true);
    expect(days.reduce((sum, day) => sum + day, 0) / days.length).toBeCloseTo(2, 1);
    expect(drawnDays(0.9, 0)).toBe(0);
  });
});
