import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const PAGE = path.join(import.meta.dirname, '../../docs/security.md');

interface Point {
  readonly what: string;
  readonly held: string;
  readonly title: string;
  /** Relative to the page. */
  readonly file: string;
}

/** Each row of a table of attackers; one without a point of its own is another test of the one above. */
function points(page: string): readonly Point[] {
  const read: Point[] = [];
  for (const line of page.split('\n').filter((one) => /\]\([^)]+\.ts\) \|$/.test(one))) {
    const [what = '', held = '', title = '', linked = ''] = line
      .slice(1)
      .split('|')
      .map((cell) => cell.trim());
    const file = /\((.+)\)$/.exec(linked)?.[1] ?? '';
    const before = read.at(-1);
    read.push({ what: what || (before?.what ?? ''), held: held || (before?.held ?? ''), title, file });
  }
  return read;
}

/** Whether a test that begins with these words stands in that file. */
function isTested({ title, file }: Point): boolean {
  const source = path.join(path.dirname(PAGE), file);
  if (!existsSync(source)) return false;
  const text = readFileSync(source, 'utf8');
  return ["'", '`', '"'].some((quote) => text.includes(`${quote}${title}`));
}

describe('what somebody could try, by docs/security.md', () => {
  const page = readFileSync(PAGE, 'utf8');
  const all = points(page);

  it('is held by tests that are there, each point', () => {
    expect(all.filter((one) => !isTested(one))).toEqual([]);
    expect(all.length).toBeGreaterThan(40);
    expect(all.filter(({ what, held }) => what === '' || held === '')).toEqual([]);
  });

  it('is thought of for each who could try', () => {
    const attackers = [
      'A unit with a link',
      'A guesser of links',
      'A coordinator, beyond their plan',
      'An administrator',
      'A thief of the database',
      'A thief of a backup',
      'An insider',
      'The mail server, and the network between',
      'Whoever operates Temporal',
      'Whoever uploads malware',
    ];
    expect(attackers.filter((one) => !page.includes(`\n## ${one}`))).toEqual([]);
  });
});
