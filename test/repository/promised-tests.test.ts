import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const PAGE = path.join(import.meta.dirname, 'promised-tests.md');

/** Rows that have a number elsewhere: none of them is forgotten. */
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

interface NamedTest {
  readonly title: string;
  /** Relative to this folder. */
  readonly file: string;
}

/** What stands on the page: each row with its tests; none where it is still to come. */
const ROWS = rows(readFileSync(PAGE, 'utf8'));

function rows(page: string): readonly (readonly [row: string, tests: readonly NamedTest[]])[] {
  const read: [string, NamedTest[]][] = [];
  for (const line of page.split('\n').filter((one) => /^\| (?!row |---)/.test(one))) {
    const [row = '', , title = '', linked = ''] = line
      .slice(1)
      .split('|')
      .map((cell) => cell.trim());
    if (row !== '') read.push([row, []]);
    const file = /\((.+)\)$/.exec(linked)?.[1];
    if (file !== undefined) read.at(-1)?.[1].push({ title, file });
  }
  return read;
}

/** Whether a test that begins with these words stands in that file, or a group of tests. */
function isThere({ file, title }: NamedTest): boolean {
  const source = readFileSync(path.join(import.meta.dirname, file), 'utf8');
  return ["'", '`', '"'].some((quote) => source.includes(`${quote}${title}`));
}

describe('what was promised', () => {
  it.each(ROWS.filter(([, tests]) => tests.length > 0))(
    '%s is held by tests that are there',
    (_row, tests) => {
      expect(tests.filter((test) => !isThere(test))).toEqual([]);
    },
  );

  it('and was wrong, of the life, says what was answered before', () => {
    const told = [...readFileSync(PAGE, 'utf8').matchAll(/^- (B\d+): \S/gm)].map(([, row]) => row);
    expect(told).toEqual(NUMBERED.filter((row) => row.startsWith('B')));
  });

  it('is held by a test or still to come, each row once', () => {
    const all = ROWS.map(([row]) => row);
    expect(NUMBERED.filter((row) => all.filter((one) => one === row).length !== 1)).toEqual([]);
    expect(ROWS.filter(([, tests]) => tests.length > 0).length).toBeGreaterThan(40);
  });
});
