import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  FAILURES,
  LIFE_FAULTS,
  NEW_ROWS,
  TO_COME,
  WISHES,
  type NamedTest,
  type Promised,
} from './promised-tests.js';

const ROOT = path.join(import.meta.dirname, '../..');
const PROMISED: Readonly<Record<string, Promised>> = { ...FAILURES, ...WISHES, ...LIFE_FAULTS, ...NEW_ROWS };
const NUMBERED = [
  ...Array.from({ length: 16 }, (_, i) => String(i + 1)),
  ...Array.from({ length: 14 }, (_, i) => `B${i + 1}`),
  'N1',
  'N2',
  'N4',
  'N5',
  'N6',
  'N7',
  'N8',
];

/** Whether a test of exactly these words stands in that file, as a test or as what it is about. */
function isThere([file, title]: NamedTest): boolean {
  const source = readFileSync(path.join(ROOT, file), 'utf8');
  return ["'", '`', '"'].some((quote) => source.includes(`${quote}${title}${quote}`));
}

describe('what was promised', () => {
  it.each(Object.entries(PROMISED))('%s is held by tests that are there', (_row, { tests }) => {
    expect(tests.length).toBeGreaterThan(0);
    expect(tests.filter((test) => !isThere(test))).toEqual([]);
  });

  it('is held by a test or still to come, each row once', () => {
    const all = [...Object.keys(PROMISED), ...Object.keys(TO_COME)];
    expect(NUMBERED.filter((row) => all.filter((one) => one === row).length !== 1)).toEqual([]);
  });
});
