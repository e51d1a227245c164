import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { cacheFolder, type Environment } from '@kyhan/stack/places';
import { keepDatabase } from './keep-database.js';

/** Where the empty database of this version of PGlite is kept. */
export function emptyDatabaseFile(environment: Environment): string {
  return path.join(cacheFolder(environment), `pglite-${pgliteVersion()}`, 'empty.tar');
}

/** Makes an empty database and keeps it in the cache folder, unless one is kept there. */
export async function keepEmptyDatabase(environment: Environment): Promise<void> {
  const file = emptyDatabaseFile(environment);
  if (existsSync(file)) return;
  await keepDatabase(await PGlite.create(), file);
}

function pgliteVersion(): string {
  const program = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const { version } = JSON.parse(
    readFileSync(path.join(path.dirname(program), '..', 'package.json'), 'utf8'),
  ) as { version: string };
  return version;
}
