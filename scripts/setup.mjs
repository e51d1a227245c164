import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { exclusive } from './exclusive.mjs';
import { buildFingerprint, installFingerprint, isBuilt, projects } from './fingerprint.mjs';
import { startProgress } from './progress.mjs';
import { runCommand } from './run-command.mjs';

/** The folder of the workspace. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

// Under node_modules, so that deleting the dependencies also forgets that they were installed.
const STAMP = path.join(ROOT, 'node_modules', '.kyhan-setup');
// Not under node_modules: the package manager may replace that folder while the lock is held.
const LOCK = path.join(ROOT, '.kyhan-setup');
const UNAVAILABLE = 6;
const BUG = 70;

/** Why the workspace could not be made ready; `exitCode` follows the table of the command line. */
export class SetupFailure extends Error {
  constructor(message, exitCode) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Makes the workspace ready to run: dependencies installed, sources compiled. Says nothing where nothing is to do.
 * Safe to call from several processes at once.
 * @throws {SetupFailure}
 */
export async function setup() {
  requireNode();
  if (isReady(readStamp())) return;
  await exclusive(LOCK, async () => {
    await installWhereNeeded();
    await buildWhereNeeded();
  });
}

/** `setup` for a script's first line: on failure says why on stderr and ends the process. */
export async function setupOrExit() {
  try {
    await setup();
  } catch (error) {
    if (!(error instanceof SetupFailure)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(error.exitCode);
  }
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 20)) return;
  throw new SetupFailure(`Kỳ Hạn needs Node 20.20 or newer; this is ${process.version}.`, UNAVAILABLE);
}

function isReady(stamp) {
  return (
    stamp.install === installFingerprint(ROOT) && stamp.build === buildFingerprint(ROOT) && isBuilt(ROOT)
  );
}

async function installWhereNeeded() {
  const install = installFingerprint(ROOT);
  if (readStamp().install === install) return;
  const progress = startProgress('Installing dependencies');
  const { exitCode, output } = await runCommand('npx', pnpmArgs(), {
    cwd: ROOT,
    env: installEnvironment(),
    onLine: (line) => notePackages(line, progress),
  });
  if (exitCode !== 0) {
    progress.failed();
    throw new SetupFailure(`${output}\nThe dependencies could not be installed.`, UNAVAILABLE);
  }
  progress.done();
  writeStamp({ install });
}

async function buildWhereNeeded() {
  // Taken before compiling: a file that changes meanwhile is compiled at the next call.
  const build = buildFingerprint(ROOT);
  if (readStamp().build === build && isBuilt(ROOT)) return;
  const progress = startProgress('Compiling');
  const tsc = path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const { exitCode, output } = await runCommand(process.execPath, [tsc, '-b', ...projects(ROOT)], {
    cwd: ROOT,
  });
  if (exitCode !== 0) {
    progress.failed();
    throw new SetupFailure(`${output}\nThe sources do not compile.`, BUG);
  }
  progress.done();
  writeStamp({ ...readStamp(), build });
}

function pnpmArgs() {
  const { packageManager } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  return ['--yes', packageManager, 'install', '--frozen-lockfile', '--reporter=append-only'];
}

/** `npm run` passes its own quietness on to npx, and without CI the package manager may ask a question. */
function installEnvironment() {
  const environment = { ...process.env, CI: 'true' };
  delete environment.npm_config_loglevel;
  return environment;
}

/** Turns the package manager's `Progress: resolved 120, reused 100, downloaded 20, added 12` into a note. */
function notePackages(line, progress) {
  const counts = /resolved (\d+),.*added (\d+)/.exec(line);
  if (counts) progress.note(`${counts[2]} of ${counts[1]} packages`);
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(STAMP, 'utf8'));
  } catch {
    return {};
  }
}

function writeStamp(stamp) {
  if (!existsSync(path.dirname(STAMP))) mkdirSync(path.dirname(STAMP));
  rmSync(STAMP, { force: true });
  writeFileSync(STAMP, JSON.stringify(stamp));
}
