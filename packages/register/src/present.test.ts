import { describe, expect, it } from '@jest/globals';
import { present } from './present.js';

describe('a row without its nulls', () => {
  it('has the columns that have a value, false and nought and empty too', () => {
    expect(present({ a: null, b: 0, c: false, d: '', e: 'x' })).toStrictEqual({
      b: 0,
      c: false,
      d: '',
      e: 'x',
    });
  });
});
