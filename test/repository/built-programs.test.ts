import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDERS = ['scripts', 'test/bench', 'test/fuzz'];
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => `${folder}/${name}`),
);

/** Something compiled that a program of the repository takes, as `packages/cli/dist/main.js`, with what it names. */
interface Taken {
  readonly file: string;
  readonly names: readonly string[];
}

/** No compiler checks what a program takes by a path: a moved or renamed part is noticed here. */
function taken(program: string): Taken[] {
  const text = readFileSync(path.join(ROOT, program), 'utf8');
  const joined = text.matchAll(/'packages', ((?:'[^']+', )*'dist', (?:'[^']+', )*'[^']+\.js')/g);
  const written = text.matchAll(
    /(?:\{([^{}]*)\} (?:from|= await import\()\s*)?'(?:\.\.\/)+((?:packages\/[^'/]+|activities|workflows)\/dist\/[^']+\.js)'/g,
  );
  return [
    ...[...joined].map(([, parts = '']) => ({
      file: `packages/${parts.replaceAll(/[' ]/g, '').replaceAll(',', '/')}`,
      names: [],
    })),
    ...[...written].map(([, names = '', file = '']) => ({ file, names: names.match(/\w+/g) ?? [] })),
  ];
}

describe('a program of the repository', () => {
  const all = FILES.flatMap((program) =>
    taken(program).map(({ file, names }) => [program, file, names] as const),
  );

  it('is found among those that take something compiled', () => {
    expect(all.length).toBeGreaterThan(10);
  });

  it.each(all)('%s takes what is compiled from a source: %s %p', (_program, file, names) => {
    const source = file.replace('/dist/', '/src/').replace(/\.js$/, '.ts');
    expect({ source, isThere: existsSync(path.join(ROOT, source)) }).toEqual({ source, isThere: true });
    const text = readFileSync(path.join(ROOT, source), 'utf8');
    const exported = (name: string) => new RegExp(`^export [^;=(]*\\b${name}\\b`, 'm').test(text);
    expect(names.filter((name) => !exported(name))).toEqual([]);
  });
});
