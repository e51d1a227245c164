import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { entries } from './entries.js';
import { productSources, root } from './product-sources.js';

/** An import that leads from one room of a package to another. */
interface Step {
  readonly from: string;
  readonly to: string;
  readonly said: string;
}

/** A room is a folder; what lies above all folders of a package, to serve or to join them, is one by itself. */
function roomOf(file: string): string {
  const folder = path.posix.dirname(file);
  return path.posix.basename(folder) === 'src' ? file.replace(/\.(js|tsx?)$/, '') : folder;
}

/** Imports of a source that leave its room, types too. `file` is relative to the root. */
function steps(file: string, source: string): Step[] {
  const named = source.matchAll(/^(?:import|export)\s[^;]*?from '(\.[^']+)'|\bimport\('(\.[^']+)'\)/gms);
  return [...named].flatMap(([, still, called]) => {
    const target = path.posix.join(path.posix.dirname(file), still ?? called ?? '');
    const step = { from: roomOf(file), to: roomOf(target), said: `${file} → ${target}` };
    return step.from === step.to ? [] : [step];
  });
}

/** Steps between rooms that cannot be put in an order. */
function backAndForth(all: readonly Step[]): string[] {
  let left = all;
  for (;;) {
    const [begin, end] = [new Set(left.map(({ from }) => from)), new Set(left.map(({ to }) => to))];
    // No circle passes where nothing comes from or nothing leads to.
    const within = left.filter(({ from, to }) => begin.has(to) && end.has(from));
    if (within.length === left.length) return left.map(({ said }) => said).sort();
    left = within;
  }
}

/** The ways in only hand on; what tests share is no room's. */
const ENTRIES = new Set(entries().map(({ file }) => file));
const SOURCES = productSources().filter((file) => !ENTRIES.has(file) && !file.includes('.fixture.'));

describe('the rooms of a package', () => {
  it('import one another in one direction', () => {
    const all = SOURCES.flatMap((file) => steps(file, readFileSync(path.join(root, file), 'utf8')));
    expect(all.length).toBeGreaterThan(500);
    expect(backAndForth(all)).toEqual([]);
  });

  it('are found where they go back and forth, be it by way of a third or for a type', () => {
    const there = steps('p/src/a/one.ts', `import type { Two } from '../b/two.js';`);
    const on = steps('p/src/b/two.ts', `export { three } from '../three.js';`);
    const back = steps('p/src/three.ts', `const four = await import('./a/four.js');`);
    const aside = steps('p/src/three.ts', `import { five } from './d/five.js';`);
    const within = steps('p/src/a/one.ts', `import { six } from './six.js';`);
    expect(backAndForth([...there, ...on, ...aside, ...within])).toEqual([]);
    expect(backAndForth([...there, ...on, ...back, ...aside])).toEqual([
      'p/src/a/one.ts → p/src/b/two.js',
      'p/src/b/two.ts → p/src/three.js',
      'p/src/three.ts → p/src/a/four.js',
    ]);
  });
});
