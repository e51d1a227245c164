import { afterAll, describe, expect, it } from '@jest/globals';

describe('a passing test whose last hook fails', () => {
  afterAll(() => {
    throw new Error('the last hook fails');
  });
  it('is one', () => expect(1).toBe(1));
});
