import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { productSources, root } from './product-sources.js';

/** The one place where ids are put together and taken apart: `packages/plan/src/ids/`. */
const AT_HOME = /^packages\/plan\/src\/ids\//;

/** What an id put together or taken apart by hand looks like. */
const BY_HAND: readonly (readonly [string, RegExp])[] = [
  ['joins two names by a slash', /`[^`\n]*\$\{[^`{}\n]+\}\/\$\{[^`\n]*`/],
  ['prefixes a name', /`(?:open|shard|time|unit|coordinator|administrator|token|person|plan)[:/-]\$\{/],
  ['writes a shard', /\/shard-(?:\$|\d)/],
  ['joins a role and an account', /`\$\{(?:role|actor\.role)\}:\$\{/],
  ['takes an id apart', /\b\w*(?:Id|id|ID|key|Key|subject|stream|actor)\.split\(/],
  ['joins names', /\.join\('\/'\)/],
  ['names a standing workflow', /'(?:post-office|audit)'/],
];

/** Slashes that stand in no id: addresses, dates, counts. Each line may hold one of these, and why it does. */
const NO_ID: readonly (readonly [RegExp, string])[] = [
  [/https?:\/\/|\$\{\w*[uU]rl\}|href=|\/(?:files|receipt|messages|submissions|api|proc)\//, 'an address'],
  [
    /toReversed\(\)\.join|\$\{(?:date|day)\}\/\$\{month\}\/|quý \$\{|yêu cầu số|tháng \$\{/,
    'a date or a period in words',
  ],
  [/\$\{(?:sent|done|read|shard \+ 1|atEnd\.trained)\}\/\$\{/, 'a count of many'],
];

function handMade(file: string): string[] {
  const lines = readFileSync(path.join(root, file), 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (NO_ID.some(([pattern]) => pattern.test(line))) return [];
    const found = BY_HAND.filter(([, pattern]) => pattern.test(line));
    return found.map(([what]) => `${file}:${index + 1} ${what}: ${line.trim()}`);
  });
}

describe('ids', () => {
  it('are put together and taken apart in one place', () => {
    const elsewhere = productSources().filter((file) => !AT_HOME.test(file));
    expect(elsewhere.flatMap(handMade)).toEqual([]);
  });

  it('are there at all: what they look like is found at home', () => {
    const home = productSources().filter((file) => AT_HOME.test(file));
    expect(home.flatMap(handMade).length).toBeGreaterThan(10);
  });
});
