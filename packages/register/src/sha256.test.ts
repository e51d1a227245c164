import { describe, expect, it } from '@jest/globals';
import { sha256 } from './sha256.js';

describe('SHA-256', () => {
  it('is of a text in UTF-8 as of its bytes, of several as of one', () => {
    // FIPS 180-2, appendix B.1.
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(sha256('abc').toString('hex')).toBe(abc);
    expect(sha256(Buffer.from('abc')).toString('hex')).toBe(abc);
    expect(sha256('a', Buffer.from('bc')).toString('hex')).toBe(abc);
    expect(sha256('báo cáo')).toEqual(sha256(Buffer.from('báo cáo', 'utf8')));
  });
});
