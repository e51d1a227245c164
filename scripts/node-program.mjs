import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { runCommand } from './run-command.mjs';
import { ROOT } from './setup.mjs';

const PLACES = path.join(ROOT, 'packages', 'stack', 'dist', 'places.js');

/**
 * A release of Node, from the package of npm that carries its program for this machine; kept in the cache.
 * @param {string} version such as `22.23.3`
 * @returns {Promise<string>} its program
 * @throws Error where no package has it, or what it carries does not run here
 */
export async function nodeProgram(version) {
  const { cacheFolder } = await import(pathToFileURL(PLACES).href);
  const carrier = carrierOf(process);
  const folder = path.join(cacheFolder(process.env), 'nodes', version);
  const node = path.join(
    folder,
    'node_modules',
    carrier,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (!existsSync(node)) {
    mkdirSync(folder, { recursive: true });
    const args = ['install', '--no-audit', '--no-fund', '--prefix', folder, `${carrier}@${version}`];
    const { exitCode, output } = await runCommand('npm', args, { cwd: folder });
    if (exitCode !== 0)
      throw new Error(`${carrier}@${version} could not be installed: ${output.slice(-500)}`);
  }
  const { output } = await runCommand(node, ['--version'], { cwd: folder });
  if (output.trim() !== `v${version}`) throw new Error(`${node} says ${output.trim()}, not v${version}`);
  return node;
}

/** The name of the package for a machine. @param {{ platform: string, arch: string }} machine */
export function carrierOf({ platform, arch }) {
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
}
