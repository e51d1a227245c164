import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { openRegister } from '@kyhan/register';
import type { Environment } from '@kyhan/stack/places';
import { keepDatabase } from './keep-database.js';
import { emptyDatabaseFile } from './keep-empty-database.js';

/** The schema of the tables that lie ready in it. */
export const READY_SCHEMA = 'ready';

const MIGRATIONS = fileURLToPath(new URL('../../../register/migrations', import.meta.url));
/** What other migrations made is kept so long: several checkouts may share the folder. */
const KEPT_MS = 7 * 24 * 60 * 60_000;

/** Where the database is kept that has seen the migrations as they are now; undefined where they are not to be found. */
export function migratedDatabaseFile(environment: Environment): string | undefined {
  if (!existsSync(MIGRATIONS)) return undefined;
  const hash = createHash('sha256');
  for (const name of readdirSync(MIGRATIONS).toSorted())
    hash.update(name).update(readFileSync(path.join(MIGRATIONS, name)));
  const folder = path.dirname(emptyDatabaseFile(environment));
  return path.join(folder, `migrated-${hash.digest('hex').slice(0, 16)}.tar`);
}

/** Makes a database with the tables of a register and keeps it in the cache folder, unless one is kept there. */
export async function keepMigratedDatabase(environment: Environment): Promise<void> {
  const file = migratedDatabaseFile(environment);
  if (file === undefined || existsSync(file)) return;
  const pglite = await PGlite.create();
  const register = await openRegister({ kind: 'memory', pglite, schema: READY_SCHEMA });
  await register.close();
  // What was written on the way would be read by each that begins with it.
  await pglite.query('vacuum full');
  await pglite.query('checkpoint');
  await keepDatabase(pglite, file);
  await removeFormer(path.dirname(file), file);
}

async function removeFormer(folder: string, current: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    if (!name.startsWith('migrated-') || file === current) continue;
    const { mtimeMs } = await stat(file);
    if (mtimeMs < Date.now() - KEPT_MS) await rm(file, { force: true });
  }
}
