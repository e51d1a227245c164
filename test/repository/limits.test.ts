import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDERS = [
  ...readdirSync(path.join(ROOT, 'packages')).map((name) => `packages/${name}/src`),
  ...readdirSync(path.join(ROOT, 'test'))
    .filter((name) => name !== 'node_modules')
    .map((name) => `test/${name}`),
].filter((folder) => existsSync(path.join(ROOT, folder)) && statSync(path.join(ROOT, folder)).isDirectory());

/** What would make a test depend on how busy the machine is: a limit of its own, or a claim about seconds. */
const MOODS = [
  { what: 'limit of its own', pattern: /jest\.setTimeout|^\s*\},\s*[\d_]{4,}\);$/m },
  { what: 'claim about seconds', pattern: /expect\((?:Date\.now\(\)|performance\.now\(\)) - / },
] as const;

const tests = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
    path.join(folder, file),
  ),
).filter((file) => /\.test\.tsx?$/.test(file));

describe('a test', () => {
  it.each(MOODS)(
    'has no $what: what hangs is bounded in jest.config.mjs, speed is measured by a bench',
    ({ pattern }) => {
      expect(tests.length).toBeGreaterThan(80);
      expect(tests.filter((file) => pattern.test(readFileSync(path.join(ROOT, file), 'utf8')))).toEqual([]);
    },
  );
});
