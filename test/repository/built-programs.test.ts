import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDERS = ['scripts', 'test/bench', 'test/fuzz'];
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(ROOT, folder))
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => `${folder}/${name}`),
);

/** What a program of the repository takes from the compiled packages, as `packages/cli/dist/main.js`. */
function built(file: string): string[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const joined = text.matchAll(/'packages', ((?:'[^']+', )*'dist', (?:'[^']+', )*'[^']+\.js')/g);
  const written = text.matchAll(/'(?:\.\.\/)+(packages\/[^']+\/dist\/[^']+\.js)'/g);
  return [
    ...[...joined].map(([, parts = '']) => `packages/${parts.replaceAll(/[' ]/g, '').replaceAll(',', '/')}`),
    ...[...written].map(([, name = '']) => name),
  ];
}

describe('a program of the repository', () => {
  const taken = FILES.flatMap((file) => built(file).map((name) => [file, name] as const));

  it('is found among those that take something compiled', () => {
    expect(taken.length).toBeGreaterThan(4);
  });

  it.each(taken)('%s takes what is compiled from a source: %s', (_file, name) => {
    const source = name.replace('/dist/', '/src/').replace(/\.js$/, '.ts');
    expect({ source, isThere: existsSync(path.join(ROOT, source)) }).toEqual({ source, isThere: true });
  });
});
