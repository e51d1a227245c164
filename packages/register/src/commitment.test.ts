import { describe, expect, it } from '@jest/globals';
import { committed, commitmentUnder, isAsCommitted } from './commitment.js';

const value = { count: 3, place: 'xã Bắc' };
const whole = { value, ...committed(value) };

describe('a commitment', () => {
  it('is SHA-256 of salt and value, reckoned elsewhere', () => {
    expect(commitmentUnder(Buffer.from([1, 2]), 'bão lũ').toString('hex')).toBe(
      'dac8a64e1bf4506039b402640df70f79773e4a7aa83b3eab56b900e6ea0e1dc5',
    );
  });

  it('is another each time, under a salt of 16 bytes: equal values cannot be told by it', () => {
    const again = committed(value);
    expect(again.salt).toHaveLength(16);
    expect(again.salt.equals(whole.salt)).toBe(false);
    expect(again.commitment.equals(whole.commitment)).toBe(false);
  });

  it('is the same in whatever order the keys of a value were given', () => {
    expect(isAsCommitted({ ...whole, value: { place: 'xã Bắc', count: 3 } })).toBe(true);
  });

  it.each([
    ['is there', whole, true],
    ['never was', { value: null, salt: null, commitment: null }, true],
    ['was erased with its salt', { ...whole, value: null, salt: null }, true],
    ['is another', { ...whole, value: { ...value, count: 4 } }, false],
    ['is under another salt', { ...whole, salt: Buffer.alloc(16) }, false],
    [
      'is nothing, committed to',
      { value: null, salt: whole.salt, commitment: commitmentUnder(whole.salt, null) },
      false,
    ],
    ['was erased and left its salt', { ...whole, value: null }, false],
    ['has lost its salt', { ...whole, salt: null }, false],
    ['was never committed to', { ...whole, commitment: null }, false],
  ])('holds, or does not, where the value %s', (_what, erasable, holds) => {
    expect(isAsCommitted(erasable)).toBe(holds);
  });
});
