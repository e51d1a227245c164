import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { filesBelow, installPackages, type InstalledProject } from './installed-packages.js';

const ROOT = path.join(import.meta.dirname, '../..');
const TSC = path.join(ROOT, 'node_modules/typescript/bin/tsc');
const FOLDERS = [
  ...readdirSync(path.join(ROOT, 'packages')).map((name) => `packages/${name}`),
  'workflows',
  'activities',
];
/** What is read at run time beside the code. */
const BESIDE_CODE: Readonly<Record<string, readonly string[]>> = {
  register: ['migrations'],
  portal: ['assets'],
  local: ['processes'],
  testkit: ['cast-plan', 'processes'],
};
const MOST_BYTES = 1024 * 1024;

describe('the packages', () => {
  let project: InstalledProject;

  beforeAll(async () => {
    project = await installPackages();
  });
  afterAll(async () => await project?.remove());

  const placeOf = (name: string) => path.join(project.folder, 'node_modules/@kyhan', name);
  const compiled = async (options: Record<string, unknown>) => {
    const given = { strict: true, module: 'nodenext', target: 'es2022', types: ['node'], ...options };
    const config = { compilerOptions: given, include: ['*.ts', 'readmes/*.ts'] };
    await writeFile(path.join(project.folder, 'tsconfig.json'), JSON.stringify(config));
    return (await project.run(process.execPath, [TSC, '-p', '.'])).stdout;
  };

  it('are all packed, and publint and Are the types wrong? accept each', () => {
    expect(project.packed.map(({ folder }) => folder).toSorted()).toEqual(FOLDERS.toSorted());
    expect(project.packed.filter(({ faults }) => faults.length > 0)).toEqual([]);
    for (const { name, bytes } of project.packed)
      expect({ name, isSmall: bytes < MOST_BYTES }).toEqual({ name, isSmall: true });
  });

  it.each(FOLDERS.map((folder) => [path.basename(folder), folder]))(
    'hold what they need and no more: %s',
    async (name, folder) => {
      const files = await filesBelow(placeOf(name));
      expect(files).toEqual(expect.arrayContaining(['README.md', 'LICENSE', 'package.json']));
      expect(files.filter((file) => /\.test\.|tsbuildinfo/.test(file))).toEqual([]);
      const isThere = (file: string) => files.includes(file);
      // No map leads to what is not there.
      const mapped = files.filter((file) => file.endsWith('.js.map'));
      expect(mapped.length).toBeGreaterThan(0);
      const sources = mapped.map((file) => file.replace(/^dist\/(.*)\.js\.map$/, 'src/$1'));
      expect(sources.filter((file) => !isThere(`${file}.ts`) && !isThere(`${file}.tsx`))).toEqual([]);
      for (const beside of BESIDE_CODE[name] ?? []) {
        const own = await filesBelow(path.join(ROOT, folder, beside));
        expect(own.filter((file) => !isThere(`${beside}/${file}`))).toEqual([]);
      }
    },
  );

  it('say who may run them and ask for one version of one another', () => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      version: string;
    };
    for (const { name } of project.packed) {
      const text = readFileSync(path.join(placeOf(name.replace('@kyhan/', '')), 'package.json'), 'utf8');
      const { dependencies = {}, ...told } = JSON.parse(text) as Record<string, unknown> & {
        dependencies?: Record<string, string>;
      };
      expect(told).toMatchObject({
        name,
        version,
        license: 'Apache-2.0',
        engines: { node: '>=20.20' },
        publishConfig: { access: 'public' },
      });
      expect(told).not.toHaveProperty('private');
      const asked = Object.entries(dependencies);
      expect(asked.filter(([, range]) => /workspace|catalog/.test(range))).toEqual([]);
      expect(asked.filter(([own, range]) => own.startsWith('@kyhan/') && range !== version)).toEqual([]);
    }
  });

  it('bring the plan of the demonstration along', async () => {
    const plan = path.join(placeOf('cli'), 'examples/dak-nong-632/plan.yaml');
    const { stderr, exitCode } = await project.run('npx', ['kyhan', 'check', plan, '--lang', 'en']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: expect.stringContaining('no errors') });
  });

  it('compile in the strictest project, with every example that their pages show', async () => {
    expect(await compiled({ skipLibCheck: true, exactOptionalPropertyTypes: true })).toBe('');
    // Whatever others may have left out: no declaration of ours leans on what is not there.
    const all = (await compiled({ skipLibCheck: false, noEmit: true })).split('\n');
    expect(all.filter((line) => line.includes('@kyhan') || /^(readmes\/|\w+\.ts)/.test(line))).toEqual([]);
  });

  it('print what their pages say', async () => {
    // The testkit shows what is run by tests of this repository.
    const names = project.shown.map(({ name }) => name);
    expect(FOLDERS.map((folder) => path.basename(folder)).filter((name) => !names.includes(name))).toEqual([
      'testkit',
    ]);
    const running = project.shown.filter(({ kind }) => kind === 'runs');
    expect(running.length).toBeGreaterThan(10);
    for (const { name, language, code, prints } of running) {
      const lines = code.trim().split('\n');
      const calls =
        language === 'sh'
          ? lines.map((line) => ['sh', ['-c', line]] as const)
          : [['node', [`readmes/${name}.js`]] as const];
      let stdout = '';
      for (const [program, args] of calls) stdout += (await project.run(program, args)).stdout;
      const withoutPads = (text = '') => text.replaceAll(/ +$/gm, '').trim();
      expect({ name, stdout: withoutPads(stdout) }).toEqual({ name, stdout: withoutPads(prints) });
    }
  });

  it('run a plan, a worker and a submission in thirty lines', async () => {
    const { stdout, stderr, exitCode } = await project.run('node', ['office.js']);
    // On the evening of a due day it may come late.
    expect({ stdout, stderr, exitCode }).toEqual({
      stdout: expect.stringMatching(/^\d{4}-\d{2}: version 1, (on time|late)\n$/),
      stderr: '',
      exitCode: 0,
    });
    expect(existsSync(path.join(project.folder, '.kyhan'))).toBe(true);
  });
});
