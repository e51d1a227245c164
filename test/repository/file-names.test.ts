import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { entries } from './entries.js';
import { exportedNames } from './exported-names.js';
import { productSources } from './product-sources.js';

/** Files without a thing of their own to be named after, each with its reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'packages/plan-import/src/table/xlsx-worker.ts':
    'the program of a thread, which like a main is run and not called',
  'workflows/src/messages.ts': 'what workflows can be told, in one place for whoever tells them',
};

/** What a package is entered by only hands on, whatever its name. */
const ENTRIES = entries().map(({ file }) => file);

/** The files that are to be named: no tests or what tests share, no tables of data, no indexes and entries. */
const SOURCES = productSources().filter(
  (file) => !/(\.data\.ts|\.fixture\.ts|\.d\.ts|\/(index|main)\.ts)$/.test(file) && !ENTRIES.includes(file),
);

/** The names that a file exports, declared there or handed on. */
function exported(file: string): string[] {
  const { declared, handedOn } = exportedNames(file);
  return [...declared, ...handedOn];
}

/** `openCycle` and `OPEN_CYCLE` lie in `open-cycle`, `bridge2026` in `bridge-2026`. */
function kebabCase(name: string): string {
  if (/^[A-Z0-9_]+$/.test(name)) return name.toLowerCase().replaceAll('_', '-');
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .replace(/([a-z])(\d{4})$/, '$1-$2')
    .toLowerCase();
}

/** A folder that holds things of one kind says the noun for all of them: `commands/accept.ts`, `acceptCommand`. */
function isNamedAfterExport(file: string): boolean {
  const { name, dir } = path.parse(file);
  const kind = path.basename(dir) === 'commands' ? ['', '-command'] : [''];
  const names = exported(file).map(kebabCase);
  return kind.some((noun) => names.includes(name + noun));
}

describe('a source file', () => {
  const misnamed = SOURCES.filter((file) => !isNamedAfterExport(file));

  it('is named after what it exports', () => {
    const unexplained = misnamed.filter((file) => EXCEPTIONS[file] === undefined);
    expect(unexplained.map((file) => `${file}: ${exported(file).join(', ')}`)).toEqual([]);
  });

  it('is excepted only as long as it needs to be', () => {
    expect(Object.keys(EXCEPTIONS).filter((file) => !misnamed.includes(file))).toEqual([]);
  });
});
