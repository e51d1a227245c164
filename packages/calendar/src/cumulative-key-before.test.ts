import { describe, expect, it } from '@jest/globals';
import { cumulativeKeyBefore } from './cumulative-key-before.js';

describe('the same cumulative period a year before', () => {
  it.each([
    ['2026-6M', '2025-6M'],
    ['2026-12M', '2025-12M'],
    ['2026-27-9M', '2025-26-9M'],
    ['2000-01-3M', '1999-00-3M'],
  ])('of %s is %s', (key, before) => expect(cumulativeKeyBefore(key)).toBe(before));

  it.each(['2026', '2026-03', '2026-27', '2026-Q1', '2026-27-H1', '2026-W06', '2026-03-05', '2026-001'])(
    'of %s is none: it is not cumulative',
    (key) => expect(cumulativeKeyBefore(key)).toBeUndefined(),
  );
});
