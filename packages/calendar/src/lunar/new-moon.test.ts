import { describe, expect, it } from '@jest/globals';
import { newMoon, newMoonNear } from './new-moon.js';
import { sunLongitude } from './sun-longitude.js';

describe('the new moon', () => {
  it('of February 1977 falls where the book works it out (Meeus, example 49.a)', () => {
    expect(newMoon(newMoonNear(2_443_193))).toBeCloseTo(2_443_192.65118, 5);
  });
});

describe('the sun', () => {
  it('stands on 13 October 1992 where the book works it out (Meeus, example 25.a)', () => {
    expect(sunLongitude(2_448_908.5)).toBeCloseTo(199.90895, 4);
  });
});
