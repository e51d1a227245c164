import { describe, expect, it } from '@jest/globals';
import { isKeepable } from './is-keepable.js';

describe('a text', () => {
  it('is kept with tones, line ends and signs of two halves', () =>
    expect(isKeepable('Sở Y tế\n\t𠀋 😀')).toBe(true));

  it.each([
    ['NUL', 'a\0b'],
    ['the first half of a pair alone', 'a\uD83Db'],
    ['the second half alone', '\uDE00'],
    ['two halves in the wrong order', '\uDE00\uD83D'],
  ])('is not kept with %s', (_, text) => expect(isKeepable(text)).toBe(false));
});
