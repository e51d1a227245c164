import { describe, expect, it } from '@jest/globals';
import { RULING_TYPES } from '../assignment-input.js';
import { actOfRuling } from './act-of-ruling.js';

describe('a ruling, as far as rights tell it apart,', () => {
  it('is a review where it judges what was read', () => {
    expect(RULING_TYPES.filter((type) => actOfRuling(type) === 'review').toSorted()).toEqual([
      'accept',
      'return',
    ]);
  });

  it.each([
    ...RULING_TYPES.filter((type) => type !== 'accept' && type !== 'return'),
    'move-day',
    'withdraw',
  ] as const)('is an act for who coordinates where it is to %s', (type) => {
    expect(actOfRuling(type)).toBe('rule');
  });
});
