import { KyhanError } from '@kyhan/errors';
import { sql } from 'kysely';
import { createSchema, runMigration } from '../connection/migrate.js';
import { migrationFiles, type MigrationFile } from '../connection/migration-files.js';
import type { Db } from '../connection/register.js';
import { withoutLimits } from '../connection/without-limits.js';
import { verifyChains } from '../proof/verify-chains.js';
import type { DumpedRegister, DumpedRows } from './dump-register.js';
import { headsDigest } from './heads-digest.js';
import { carriedType, isJson, storedTables, type StoredTable } from './stored-tables.js';

/** A dump to be loaded: what it is of, and its rows as they were handed out. */
export interface RegisterDump extends DumpedRegister {
  readonly rows: () => AsyncIterable<DumpedRows>;
  /** What is to be written with them, or not at all. */
  readonly afterwards: (trx: Db) => Promise<void>;
}

/**
 * Writes a dump into an empty schema, all of it or nothing: its tables as they were, its rows, and then what this
 * release has added to the tables since.
 * @throws KyhanError RESTORE_NOT_EMPTY, REGISTER_NEWER, MIGRATION_CHANGED, BACKUP_BROKEN, REGISTER_UNAVAILABLE;
 * whatever `rows` throws
 */
export async function loadRegister(
  db: Db,
  schema: string,
  { migrations, tables, sequences, heads, rows, afterwards }: RegisterDump,
): Promise<void> {
  const files = await migrationFiles();
  const before = migrations.map((seen) => knownFile(files, seen));
  await db.transaction().execute(async (trx) => {
    await withoutLimits(trx);
    await requireEmpty(trx, schema);
    await createSchema(trx, schema);
    await sql`create table migrations (name text primary key, checksum text not null)`.execute(trx);
    for (const file of before) await runMigration(trx, file);
    await emptyAgain(trx);
    await requireColumns(trx, tables);
    // What waits for its leaf is in the dump: nothing is queued anew.
    await setLoading(trx, 'on');
    await insertRows(trx, tables, rows());
    await setLoading(trx, 'off');
    for (const { name, lastValue, isCalled } of sequences)
      await sql`select setval(${`"${name}"`}::regclass, ${lastValue}::bigint, ${isCalled}::boolean)`.execute(
        trx,
      );
    await requireSame(trx, heads);
    for (const file of files) if (!before.includes(file)) await runMigration(trx, file);
    await requireWhole(trx);
    await afterwards(trx);
  });
}

async function setLoading(trx: Db, value: 'on' | 'off'): Promise<void> {
  await sql`select set_config('kyhan.loading', ${value}, true)`.execute(trx);
}

async function requireSame(trx: Db, heads: DumpedRegister['heads']): Promise<void> {
  const { digest } = await headsDigest(trx);
  if (digest !== heads.digest) throw new KyhanError('BACKUP_BROKEN', { part: 'events' });
}

/** A register that does not hold its own proof is not put back: somebody is to look at what was backed up first. */
async function requireWhole(trx: Db): Promise<void> {
  const { broken } = await verifyChains({ db: trx });
  if (broken !== undefined) throw new KyhanError('BACKUP_BROKEN', { part: broken.stream });
}

function knownFile(
  files: readonly MigrationFile[],
  { name, checksum }: DumpedRegister['migrations'][number],
): MigrationFile {
  const file = files.find((one) => one.name === name);
  if (file === undefined) throw new KyhanError('REGISTER_NEWER', { name });
  if (file.checksum !== checksum) throw new KyhanError('MIGRATION_CHANGED', { name });
  return file;
}

async function requireEmpty(trx: Db, schema: string): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = ${schema} and c.relkind in ('r', 'p', 'v') order by relname limit 1`.execute(trx);
  const [first] = rows;
  if (first !== undefined) throw new KyhanError('RESTORE_NOT_EMPTY', { place: `${schema}.${first.name}` });
}

/** What migrations put into tables of their own accord stands in the dump as well. */
async function emptyAgain(trx: Db): Promise<void> {
  for (const { name } of await storedTables(trx)) {
    const { rows } = await sql`select 1 from ${sql.id(name)} limit 1`.execute(trx);
    // No fact is among them, of which nothing may be removed.
    if (rows.length > 0) await sql`delete from ${sql.id(name)}`.execute(trx);
  }
}

type DumpedTables = RegisterDump['tables'];

async function requireColumns(trx: Db, tables: DumpedTables): Promise<void> {
  const here = new Map((await storedTables(trx)).map(({ name, columns }) => [name, columns]));
  for (const { name, columns } of tables) {
    const types = new Map(here.get(name)?.map((column) => [column.name, column.type]));
    if (columns.some((column) => types.get(column.name) !== column.type))
      throw new KyhanError('BACKUP_BROKEN', { part: name });
  }
}

async function insertRows(trx: Db, tables: DumpedTables, portions: AsyncIterable<DumpedRows>): Promise<void> {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const left = new Map(tables.map(({ name, rows }) => [name, rows]));
  for await (const { table: name, lines } of portions) {
    const table = byName.get(name);
    if (table === undefined) throw new KyhanError('BACKUP_BROKEN', { part: name });
    left.set(name, (left.get(name) ?? 0) - (await insertLines(trx, table, lines)));
  }
  for (const [part, rows] of left) if (rows !== 0) throw new KyhanError('BACKUP_BROKEN', { part });
}

async function insertLines(trx: Db, { name, columns }: DumpedTables[number], lines: string): Promise<number> {
  const { given, read, names } = columnsAsRead(columns);
  const rows = `[${lines.trimEnd().replaceAll('\n', ',')}]`;
  const inserted = await sql`
    insert into ${sql.id(name)} (${names}) overriding system value
    select ${read} from json_to_recordset(${rows}::json) as given (${given})`.execute(trx);
  return Number(inserted.numAffectedRows ?? 0n);
}

/** How rows are read again: every column by its type, JSON from its text. */
function columnsAsRead(columns: StoredTable['columns']) {
  const given = columns.map(({ name, type }) => sql`${sql.id(name)} ${sql.raw(carriedType(type))}`);
  const read = columns.map(({ name, type }) =>
    isJson(type) ? sql`${sql.id(name)}::${sql.raw(type)}` : sql.id(name),
  );
  const names = columns.map(({ name }) => sql.id(name));
  return { given: sql.join(given), read: sql.join(read), names: sql.join(names) };
}
