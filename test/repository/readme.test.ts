import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { kyhan } from '@kyhan/testkit/kyhan';
import { handbookPages } from '../support/handbook.js';
import { blocks, localLinks, tableBelow } from '../support/markdown.js';

const ROOT = path.join(import.meta.dirname, '../..');
const PROGRAMS = ['examples/thirty-lines/src', 'examples/own-program/src'];
const PAGES = [
  'README.md',
  'README.vi.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/errors.md',
  'docs/life.md',
  'docs/ngay-dau.md',
  'docs/operations.md',
  'docs/plan-keys.md',
  'docs/security.md',
  'docs/surface.md',
  ...handbookPages().map(({ name }) => `docs/so-tay/${name}`),
  ...[
    ...readdirSync(path.join(ROOT, 'packages')).map((name) => `packages/${name}`),
    'workflows',
    'activities',
  ].map((folder) => `${folder}/README.md`),
  ...readdirSync(path.join(ROOT, 'examples')).map((name) => `examples/${name}/README.md`),
].filter((page) => existsSync(path.join(ROOT, page)));
const PACKAGES = readdirSync(path.join(ROOT, 'packages')).map((name) => `packages/${name}/src`);
const SOURCES = [...PACKAGES, 'scripts', ...PROGRAMS];
const READMES = ['README.md', 'README.vi.md'];

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

/** Every command line of the shell blocks of a page. */
function commandLines(page: string): string[] {
  return blocks(read(page))
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text }) => text.trim().split('\n'));
}

/** What stands after `kyhan` in the shell blocks of all pages, each line once. */
function kyhanCalls(): string[][] {
  const calls = PAGES.flatMap(commandLines).flatMap((line) => {
    const [, call] = /npm run -s kyhan -- ([^|)]+)/.exec(line) ?? [];
    return call === undefined ? [] : [call.trim()];
  });
  return [...new Set(calls)].map((call) => call.split(' '));
}

describe('a page of the repository', () => {
  it.each(PAGES)('%s links only to what is there', (page) => {
    const targets = localLinks(read(page)).map((target) => path.join(path.dirname(page), target));
    expect(targets.filter((target) => !existsSync(path.join(ROOT, target)))).toEqual([]);
  });

  it.each(PAGES)('%s names only files and folders that are there', (page) => {
    const named = [
      ...read(page).matchAll(
        /(?<=[`\s])(?:packages|activities|workflows|test|examples|scripts|docs)\/[\w./-]+/g,
      ),
    ];
    const paths = named.map(([name]) => name).filter((name) => !/NAME|my-plan|\/dist\//.test(name));
    const alternatives = (name: string) => [name, `${name}.test.ts`, `${name}/src`];
    const missing = paths.filter(
      (name) => !alternatives(name).some((one) => existsSync(path.join(ROOT, one))),
    );
    expect(missing).toEqual([]);
  });

  it.each(PAGES)('%s names only scripts of package.json', (page) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read(page).matchAll(/npm (?:run (?:-s )?)?([a-z][\w:-]*)/g)].map(
      ([, name = '']) => name,
    );
    const known = [...Object.keys(scripts), 'run', 'init', 'install', 'pkg', 'publish'];
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('the README', () => {
  it('follows one assignment over at most ten files, each with a line', () => {
    const rows = tableBelow(read('README.md'), 'Follow one assignment from schedule to receipt');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThanOrEqual(10);
    for (const [number, file = '', line = ''] of rows) {
      const [target = ''] = localLinks(file);
      expect({ number, isThere: existsSync(path.join(ROOT, target)) }).toEqual({ number, isThere: true });
      expect(file).toContain(`[${path.basename(target)}]`);
      expect(line.length).toBeGreaterThan(10);
    }
  });

  it('shows every program of the examples as it stands, and each is run by test/examples or test/packages', () => {
    const shown = blocks(read('README.md')).filter(({ language }) => language === 'ts');
    expect(shown.map(({ file = '' }) => file).toSorted()).toEqual(
      PROGRAMS.flatMap((folder) =>
        readdirSync(path.join(ROOT, folder)).map((name) => `${folder}/${name}`),
      ).toSorted(),
    );
    for (const { file = '', text } of shown) expect({ file, text }).toEqual({ file, text: read(file) });
  });

  it('shows on its first screen a program and its plan, thirty lines that run', () => {
    const [program, plan] = blocks(read('README.md'));
    const told = (text = '') => text.split('\n').filter((line) => line !== '' && !line.startsWith('//'));
    expect([program?.file, plan?.file]).toEqual([
      'examples/thirty-lines/src/office.ts',
      'examples/thirty-lines/plan.yaml',
    ]);
    expect(plan?.text).toBe(read('examples/thirty-lines/plan.yaml'));
    expect(told(program?.text).length + told(plan?.text).length).toBeLessThanOrEqual(30);
  });

  it('of the testkit shows code as it stands in a test that runs', () => {
    const shown = blocks(read('packages/testkit/README.md'));
    expect(shown.length).toBeGreaterThan(2);
    for (const { file = '', text } of shown)
      expect({ file, stands: read(file).includes(text) }).toEqual({ file, stands: true });
  });

  // One tells of what was, the other of the tests.
  it.each(PAGES.filter((page) => !['CHANGELOG.md', 'CONTRIBUTING.md'].includes(page)))(
    '%s names only settings that something reads',
    (page) => {
      const named = new Set(read(page).match(/\b(?:KYHAN|TEMPORAL|TEST)_[A-Z_]+\b/g));
      if (READMES.includes(page)) expect(named.size).toBeGreaterThan(3);
      const sources = SOURCES.flatMap(sourcesIn).map(read).join('\n');
      // A secret may name a file instead.
      const unread = [...named].filter((name) => !sources.includes(name.replace(/_FILE$/, '')));
      expect(unread).toEqual([]);
    },
  );

  it.each(READMES)('%s lists only commands that the command line has', async (page) => {
    const { stdout } = await kyhan(['--help']);
    const known = [...stdout.matchAll(/^ {2}([a-z][\w-]*) /gm)].map(([, name]) => name);
    const heading = page === 'README.md' ? 'The commands' : 'Các lệnh';
    const listed = tableBelow(read(page), heading).flatMap(([names = '']) =>
      [...names.matchAll(/`([a-z][\w-]*)/g)].map(([, name]) => name),
    );
    expect(listed.length).toBeGreaterThan(15);
    expect(listed.filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('a command line of a page', () => {
  it.each(kyhanCalls().map((call) => [call.join(' '), call] as const))(
    'uses a command and options that exist: %s',
    async (_line, [command = '', ...args]) => {
      const { stdout, exitCode } = await kyhan([command, '--help']);
      expect(exitCode).toBe(0);
      const options = args.filter((arg) => arg.startsWith('--'));
      expect(options.filter((option) => !stdout.includes(option))).toEqual([]);
    },
  );

  it('that only reads a plan runs as it stands', async () => {
    const reading = kyhanCalls().filter(([command]) => command === 'check' || command === 'preview');
    expect(reading.length).toBeGreaterThan(3);
    for (const call of reading) {
      // The copy that the reader has just made.
      const args = call.map((arg) => arg.replace('examples/my-plan', 'examples/first-plan'));
      expect(await kyhan(args, { folder: ROOT })).toMatchObject({ exitCode: 0 });
    }
  });
});

/** Files of code that run, below the folder. */
function sourcesIn(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => path.join(folder, file));
}
