import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { fullLineEnds } from './full-line-ends.js';

const ended = async (...chunks: string[]) =>
  String(await buffer(Readable.from(chunks.map((chunk) => Buffer.from(chunk))).pipe(fullLineEnds())));

describe('the ends of lines', () => {
  it('are whole, wherever a chunk ends', async () => {
    expect(await ended('Kính\n\nHạn\r', '\nhết\r', 'x\r\n', '\n\r')).toBe(
      'Kính\r\n\r\nHạn\r\nhết\r\nx\r\n\r\n\r\n',
    );
    for (const at of [1, 2, 3, 4, 5]) {
      const text = 'a\r\nb\r\nc';
      expect(await ended(text.slice(0, at), text.slice(at))).toBe(text);
    }
  });
});
