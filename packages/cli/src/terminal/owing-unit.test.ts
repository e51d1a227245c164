import { describe, expect, it } from '@jest/globals';
import { sameInBoth } from '@kyhan/words';
import { owingUnit } from './owing-unit.js';

const BAC = sameInBoth('Phường Bắc');
const NAM = sameInBoth('Phường Nam');
const DONG = sameInBoth('Phường Đông');

describe('who owes, on a terminal', () => {
  it('is called as it was, with what it is now where it has ended', () => {
    expect(owingUnit({ unitName: BAC }).vi).toBe('Phường Bắc');
    expect(owingUnit({ unitName: BAC, unitNowName: DONG }).vi).toBe('Phường Bắc (nay là Phường Đông)');
    expect(owingUnit({ unitName: BAC, unitNowName: DONG }).en).toBe('Phường Bắc (now Phường Đông)');
  });

  it('is told with whom it stands in for', () => {
    expect(owingUnit({ unitName: BAC, insteadOfName: NAM }).vi).toBe('Phường Bắc (thay Phường Nam)');
  });
});
