import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const BASELINES = path.join(import.meta.dirname, '../bench/life/baselines');
const CHECKSUMS = path.join(import.meta.dirname, 'bench-baselines-checksums.json');

function checksumOf(name: string): string {
  const text = readFileSync(path.join(BASELINES, name), 'utf8').replaceAll('\r\n', '\n');
  return createHash('sha256').update(text).digest('hex');
}

describe('what the bench of a whole life compares with', () => {
  it('is never edited: figures of different days are compared with the same', () => {
    const names = readdirSync(BASELINES).toSorted();
    const found = Object.fromEntries(names.map((name) => [name, checksumOf(name)]));
    expect(found).toEqual(JSON.parse(readFileSync(CHECKSUMS, 'utf8')));
  });
});
