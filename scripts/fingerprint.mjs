import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const SOURCE = /\.(tsx?|json)$/;
const TEST = /\.test\.tsx?$/;

/** What decides whether dependencies must be installed again: lockfile, package files, and the platform. */
export function installFingerprint(root) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${process.versions.modules}`);
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'];
  for (const project of projects(root)) files.push(path.join(project, 'package.json'));
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

/** What decides whether sources must be compiled again: path, size and time of change of each source file. */
export function buildFingerprint(root) {
  const hash = createHash('sha256');
  for (const file of ['tsconfig.json', 'tsconfig.base.json', ...sources(root)]) {
    const { mtimeMs, size } = statSync(path.join(root, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

/** True where every project has what the compiler writes last. */
export function isBuilt(root) {
  return projects(root).every((project) => existsSync(path.join(root, project, 'dist', '.tsbuildinfo')));
}

function sources(root) {
  return projects(root).flatMap((project) => [
    path.join(project, 'tsconfig.json'),
    ...filesUnder(root, path.join(project, 'src')),
  ]);
}

function filesUnder(root, folder) {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const below = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(root, below);
    return SOURCE.test(entry.name) && !TEST.test(entry.name) ? [below] : [];
  });
}

/** The folders of all packages; the tests at the root are no package: they are only type-checked. */
export function projects(root) {
  const { references } = JSON.parse(readFileSync(path.join(root, 'tsconfig.json'), 'utf8'));
  return references.map((reference) => reference.path).filter((folder) => folder !== 'test');
}
