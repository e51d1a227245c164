import { existsSync, readdirSync, readFileSync, rmSync, statSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from './run-command.mjs';
import { ROOT } from './setup.mjs';

/** What the compiler writes of one source. */
const WRITTEN = /\.(js|d\.ts|js\.map|d\.ts\.map)$/;

/** Every folder of the workspace that becomes a package of its own. */
export function publishedFolders() {
  const packages = readdirSync(path.join(ROOT, 'packages')).map((name) => path.join('packages', name));
  return [...packages, 'workflows', 'activities'].filter((folder) => !manifestOf(folder).private);
}

/**
 * Packs every package into the folder, as a registry would be given it: versions of the workspace and of the catalogue
 * are resolved. What is compiled must be so already.
 * @returns {Promise<{ name: string, file: string, bytes: number, folder: string }[]>}
 * @throws {Error} with what the package manager said
 */
export async function packTarballs(target) {
  mkdirSync(target, { recursive: true });
  const folders = publishedFolders();
  for (const folder of folders) removeOrphans(folder);
  const { packageManager } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const filters = folders.flatMap((folder) => ['--filter', manifestOf(folder).name]);
  const args = ['--yes', packageManager, '--recursive', ...filters, 'pack', '--pack-destination', target];
  const { exitCode, output } = await runCommand('npx', args, {
    cwd: ROOT,
    env: { ...process.env, CI: 'true' },
  });
  if (exitCode !== 0) throw new Error(output);
  return folders.map((folder) => {
    const { name, version } = manifestOf(folder);
    const file = path.join(target, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
    return { name, folder, file, bytes: statSync(file).size };
  });
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(path.join(ROOT, folder, 'package.json'), 'utf8'));
}

/** The compiler leaves what it wrote of a source that was moved or deleted since: nobody is to be given it. */
function removeOrphans(folder) {
  const [written, sources] = ['dist', 'src'].map((name) => path.join(ROOT, folder, name));
  for (const name of readdirSync(written, { recursive: true, encoding: 'utf8' })) {
    const source = path.join(sources, name.replace(WRITTEN, ''));
    const isOrphan = WRITTEN.test(name) && !['.ts', '.tsx'].some((end) => existsSync(source + end));
    if (isOrphan) rmSync(path.join(written, name));
  }
}
