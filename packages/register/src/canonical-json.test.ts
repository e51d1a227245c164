import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from './canonical-json.js';

describe('canonical JSON', () => {
  it('is one text for the same facts, in whatever order their keys were written', () => {
    const text = '{"a":{"c":1,"d":2},"b":[{"x":1,"y":2}]}';
    expect(canonicalJson({ b: [{ y: 2, x: 1 }], a: { d: 2, c: 1 } })).toBe(text);
    expect(canonicalJson({ a: { c: 1, d: 2 }, b: [{ x: 1, y: 2 }] })).toBe(text);
  });

  it('keeps the order of lists', () => {
    expect(canonicalJson(['b', 'a', 10, 9])).toBe('["b","a",10,9]');
  });

  it('leaves out what is absent and keeps what is null', () => {
    expect(canonicalJson({ a: undefined, b: null })).toBe('{"b":null}');
  });

  it.each([
    ['text', 'thiếu số liệu', '"thiếu số liệu"'],
    ['number', 3, '3'],
    ['truth', true, 'true'],
    ['nothing', null, 'null'],
  ])('writes a %s as JSON does', (_what, value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });
});
