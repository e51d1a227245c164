import { KyhanError } from '@kyhan/errors';
import { sql } from 'kysely';
import { migrationFiles, type MigrationFile } from './migration-files.js';
import type { Db } from './register.js';
import { withoutLimits } from './without-limits.js';

/**
 * Runs the migrations that a schema has not seen, all in one transaction: a failure leaves it as it was.
 * Processes that start together wait for one another at an advisory lock.
 * @throws KyhanError MIGRATION_CHANGED where a file that has run was edited, REGISTER_NEWER where the
 * register has seen a migration that this release does not know, REGISTER_TOO_OLD where it is one of release 0.1
 */
export async function migrate(db: Db, schema: string, folder?: URL): Promise<{ applied: string[] }> {
  const files = await migrationFiles(folder);
  return await db.transaction().execute(async (trx) => {
    await withoutLimits(trx);
    await sql`select pg_advisory_xact_lock(hashtextextended(${`kyhan migrations ${schema}`}, 0))`.execute(
      trx,
    );
    await createSchema(trx, schema);
    await sql`create table if not exists migrations (name text primary key, checksum text not null)`.execute(
      trx,
    );
    const checksums = await seenMigrations(trx);
    checkSeen(files, checksums);
    const fresh = files.filter(({ name }) => !checksums.has(name));
    for (const file of fresh) await runMigration(trx, file);
    return { applied: fresh.map(({ name }) => name) };
  });
}

/**
 * Whether a schema has seen every migration of this release, asked without a lock and without any right but to read.
 * @throws KyhanError as `migrate`, of what it has seen
 */
export async function isMigrated(db: Db, schema: string, folder?: URL): Promise<boolean> {
  const found = await sql`
    select 1 from pg_class where relname = 'migrations' and relkind = 'r' and relnamespace = (
      select oid from pg_namespace where nspname = ${schema})`.execute(db);
  if (found.rows.length === 0) return false;
  const files = await migrationFiles(folder);
  const seen = await seenMigrations(db);
  checkSeen(files, seen);
  return files.every(({ name }) => seen.has(name));
}

async function seenMigrations(db: Db): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ name: string; checksum: string }>`
    select name, checksum from migrations`.execute(db);
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

/** Makes the schema where it is not. Asked first: `create schema` wants a right that a careful server grants to nobody. */
export async function createSchema(trx: Db, schema: string): Promise<void> {
  const found = await sql`select 1 from pg_namespace where nspname = ${schema}`.execute(trx);
  if (found.rows.length === 0) await sql`create schema ${sql.id(schema)}`.execute(trx);
}

/** With this one release 0.1 began; its tables were made anew before anybody kept any. */
const FIRST_OF_RELEASE_0_1 = '0001_register.sql';

function checkSeen(files: readonly MigrationFile[], seen: ReadonlyMap<string, string>): void {
  if (seen.has(FIRST_OF_RELEASE_0_1)) throw new KyhanError('REGISTER_TOO_OLD');
  for (const { name, checksum } of files)
    if (seen.has(name) && seen.get(name) !== checksum) throw new KyhanError('MIGRATION_CHANGED', { name });
  const known = new Set(files.map(({ name }) => name));
  for (const name of seen.keys()) if (!known.has(name)) throw new KyhanError('REGISTER_NEWER', { name });
}

/** Runs one, and keeps that it has run. Throws what its statements throw. */
export async function runMigration(trx: Db, { name, text, checksum }: MigrationFile): Promise<void> {
  await sql.raw(text).execute(trx);
  await sql`insert into migrations (name, checksum) values (${name}, ${checksum})`.execute(trx);
}
