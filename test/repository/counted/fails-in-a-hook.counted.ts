import { beforeAll, describe, expect, it } from '@jest/globals';

describe('two tests whose common hook fails', () => {
  beforeAll(() => {
    throw new Error('the hook fails');
  });
  it('is one', () => expect(1).toBe(1));
  it('is the other', () => expect(1).toBe(1));
});
