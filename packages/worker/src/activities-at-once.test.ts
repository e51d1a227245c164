import { describe, expect, it } from '@jest/globals';
import { activitiesAtOnce } from './activities-at-once.js';

describe('activities of cycles', () => {
  it('leave connections of the register for the post office', () => {
    for (const most of [2, 4, 10, 22]) expect(activitiesAtOnce({ most })).toBe(Math.max(1, most - 3));
  });

  it('take all but one where letters have their own', () => {
    for (const most of [3, 7, 12]) expect(activitiesAtOnce({ most, areLettersApart: true })).toBe(most - 1);
  });

  it('are not more because there are more connections', () => {
    expect(activitiesAtOnce({ most: 100 })).toBe(20);
  });

  it('wait in turn for the one connection of the embedded form', () => {
    expect(activitiesAtOnce({ most: 1 })).toBe(20);
  });
});
