import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { blocks } from '../support/markdown.js';

const ROOT = path.join(import.meta.dirname, '../..');
const MEGABYTES = 64 * 1024 * 1024;

/** A package as a registry would be given it. */
export interface PackedPackage {
  readonly name: string;
  /** In the repository. */
  readonly folder: string;
  readonly file: string;
  readonly bytes: number;
  /** What publint and Are the types wrong? say against it. */
  readonly faults: readonly string[];
}

/** An example of a README. */
export interface Shown {
  readonly name: string;
  readonly kind: 'runs' | 'compiles';
  readonly language: string;
  readonly code: string;
  /** What the page says that it prints. */
  readonly prints?: string;
}

/** An empty project of somebody's into which the packages were installed by npm. */
export interface InstalledProject {
  readonly folder: string;
  readonly packed: readonly PackedPackage[];
  readonly shown: readonly Shown[];
  /** Settles with what it printed, whatever became of it. */
  run(
    program: string,
    args: readonly string[],
  ): Promise<{ stdout: string; stderr: string; exitCode: number }>;
  remove(): Promise<void>;
}

/** What belongs to the tests and not to a project of somebody's. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|NODE_OPTIONS|TEMPORAL_|KYHAN_(?!CACHE))/i.test(name),
  );
  return Object.fromEntries(entries);
}

/** Packs every package, installs all with npm into an empty folder, and lays the thirty lines and the examples there. */
export async function installPackages(): Promise<InstalledProject> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kyhan-packages-'));
  const run = async (program: string, args: readonly string[], cwd = folder) => {
    const options = { cwd, env: ownEnvironment(), maxBuffer: MEGABYTES };
    const ended = await promisify(execFile)(program, [...args], options).catch((error: unknown) => error);
    const { stdout, stderr, code = 0 } = ended as { stdout: string; stderr: string; code?: number };
    return { stdout, stderr, exitCode: code };
  };
  const tarballs = path.join(folder, 'tarballs');
  const packing = await run(process.execPath, ['scripts/tarballs.mjs', tarballs, '--json'], ROOT);
  const packed = JSON.parse(packing.stdout || '[]') as PackedPackage[];
  if (packed.length === 0) throw new Error(packing.stderr);
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  const files = packed.map(({ file }) => file);
  const installed = await run('npm', ['install', ...quiet, ...files, '@types/node@20']);
  if (installed.exitCode !== 0) throw new Error(installed.stderr);
  await cp(path.join(ROOT, 'examples/thirty-lines/src'), folder, { recursive: true });
  await cp(path.join(ROOT, 'examples/thirty-lines/plan.yaml'), path.join(folder, 'plan.yaml'));
  const shown = await examplesOf(packed);
  await mkdir(path.join(folder, 'readmes'));
  for (const { name, language, code } of shown)
    if (language === 'ts') await writeFile(path.join(folder, 'readmes', `${name}.ts`), code);
  return { folder, packed, shown, run, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function examplesOf(packed: readonly PackedPackage[]): Promise<Shown[]> {
  const found: Shown[] = [];
  for (const { name, folder } of packed) {
    const all = blocks(await readFile(path.join(ROOT, folder, 'README.md'), 'utf8'));
    const [first, printed] = all;
    if (first?.file !== 'runs' && first?.file !== 'compiles') continue;
    const { file: kind, language, text: code } = first;
    const prints = printed?.language === 'text' ? { prints: printed.text } : {};
    found.push({ name: name.replace('@kyhan/', ''), kind, language, code, ...prints });
  }
  return found;
}

/** Every file below a folder, by its path in it. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}
