import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { runCommand } from '../../scripts/run-command.mjs';
import { ROOT } from '../../scripts/setup.mjs';

const RELEASES = path.join(ROOT, '.build', 'releases');

/**
 * The product as it was at a commit, installed and compiled apart from this one: made once, then kept. Its folder is a
 * copy and no work tree, so that nothing of it is left in this repository's own records.
 * @param {string} ref of git
 * @param {(step: string) => void} onStep
 * @returns {Promise<{ commit: string, version: string, main: string }>} `main`: its compiled command line
 * @throws Error where no commit is called so here, or where it cannot be made
 */
export async function olderRelease(ref, onStep = () => undefined) {
  const commit = commitOf(ref);
  const folder = path.join(RELEASES, commit);
  if (!existsSync(mainIn(folder))) await make(folder, commit, onStep);
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return { commit, version, main: mainIn(folder) };
}

function commitOf(ref) {
  const said = spawnSync('git', ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (said.status !== 0) throw new Error(`there is no commit ${ref} in this repository`);
  return said.stdout.trim();
}

function mainIn(folder) {
  return path.join(folder, 'packages', 'cli', 'dist', 'main.js');
}

/** It gets its name once it is whole. */
async function make(folder, commit, onStep) {
  const making = `${folder}.part`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  onStep(`unpacking ${commit.slice(0, 8)}`);
  await unpack(commit, making);
  onStep('installing what it needs');
  const { packageManager } = JSON.parse(readFileSync(path.join(making, 'package.json'), 'utf8'));
  await ran('npx', ['--yes', packageManager, 'install', '--frozen-lockfile', '--prefer-offline'], making);
  onStep('compiling it');
  await ran(process.execPath, [path.join(making, 'node_modules', 'typescript', 'bin', 'tsc'), '-b'], making);
  renameSync(making, folder);
}

async function unpack(commit, folder) {
  const archive = spawn('git', ['archive', '--format=tar', commit], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const tar = spawn('tar', ['-x', '-C', folder], { stdio: ['pipe', 'inherit', 'inherit'] });
  archive.stdout.pipe(tar.stdin);
  const code = await new Promise((resolve) => tar.once('close', resolve));
  if (code !== 0) throw new Error(`${commit} could not be unpacked`);
}

async function ran(command, args, cwd) {
  const env = { ...process.env, CI: 'true' };
  delete env.npm_config_loglevel;
  const { exitCode, output } = await runCommand(command, args, { cwd, env });
  if (exitCode !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${output.slice(-2000)}`);
}
