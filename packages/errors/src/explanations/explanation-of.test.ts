import { describe, expect, it } from '@jest/globals';
import { ERRORS, type ErrorCode } from '../errors.js';
import { explanationOf } from './explanation-of.js';

const codes = Object.keys(ERRORS) as ErrorCode[];

describe('the explanation of a code', () => {
  it.each(codes)('%s says what it means in both languages, in more than its own words', (code) => {
    const { vi = '', en = '' } = explanationOf(code) ?? {};
    for (const [text, sentence] of [
      [vi, ERRORS[code].vi],
      [en, ERRORS[code].en],
    ]) {
      expect(text).toMatch(/^\S.*[.]$/s);
      expect(text).not.toBe(sentence);
    }
    expect(vi).not.toBe(en);
  });

  it('shows both the bad and the mended where it shows one', () => {
    for (const code of codes) {
      const { bad, good } = explanationOf(code) ?? {};
      expect({ code, both: bad === undefined }).toEqual({ code, both: good === undefined });
      if (bad !== undefined) expect(bad).not.toBe(good);
    }
  });
});
