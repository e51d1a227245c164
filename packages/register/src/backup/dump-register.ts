import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { withoutLimits } from '../connection/without-limits.js';
import { deploymentZone } from '../deployment/deployment-zone.js';
import { headsDigest, type HeadsDigest } from './heads-digest.js';
import { inOrderOfReference, isJson, storedTables, type StoredTable } from './stored-tables.js';

/** Some rows of a table, one a line, each a JSON object by the names of its columns. */
export interface DumpedRows {
  readonly table: string;
  readonly lines: string;
}

/** What a dump is of, for whoever loads it. */
export interface DumpedRegister {
  readonly deploymentId: string;
  /** By which clock the register lives. */
  readonly clock: string;
  /** Of one of its plans, for people who read its instants. */
  readonly zone: string;
  /** Which had run, in their order, each with the hash of its text. */
  readonly migrations: readonly DumpedMigration[];
  readonly tables: readonly DumpedTable[];
  readonly sequences: readonly DumpedSequence[];
  readonly heads: HeadsDigest;
}

export interface DumpedMigration {
  readonly name: string;
  readonly checksum: string;
}

export type DumpedTable = StoredTable & { readonly rows: number };

export interface DumpedSequence {
  readonly name: string;
  readonly lastValue: number;
  readonly isCalled: boolean;
}

/**
 * Hands out every row of the register as it is at one instant, some at a time, while others go on writing: nothing is
 * held in memory but the rows that are being handed out. Tables come after those that their rows name. The same text
 * comes from every kind of database.
 * @throws KyhanError REGISTER_UNAVAILABLE; Error where the register has no deployment yet; whatever `take` throws
 */
export async function dumpRegister(
  { db }: Pick<Register, 'db'>,
  take: (rows: DumpedRows) => Promise<void>,
): Promise<DumpedRegister> {
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      await asWritten(trx);
      const tables: DumpedTable[] = [];
      for (const table of await inOrderOfReference(trx, await storedTables(trx)))
        tables.push({ ...table, rows: await dumpTable(trx, table, take) });
      const { deploymentId, clock } = await trx
        .selectFrom('deployment')
        .select(['deploymentId', 'clock'])
        .executeTakeFirstOrThrow();
      return {
        deploymentId,
        clock,
        zone: await deploymentZone(trx),
        migrations: await seenMigrations(trx),
        tables,
        sequences: await sequencesOf(trx),
        heads: await headsDigest(trx),
      };
    });
}

/** Whatever a server was told otherwise, and however long it takes. */
async function asWritten(trx: Db): Promise<void> {
  await withoutLimits(trx);
  for (const [name, value] of Object.entries({ bytea_output: 'hex', DateStyle: 'ISO, YMD' }))
    await sql`select set_config(${name}, ${value}, true)`.execute(trx);
}

/** So much text is handed out at once, about: enough to be quick, little enough to be held. */
const PORTION_CHARACTERS = 1_000_000;
const MOST_ROWS_AT_ONCE = 2000;

async function dumpTable(
  trx: Db,
  { name, columns }: StoredTable,
  take: (rows: DumpedRows) => Promise<void>,
): Promise<number> {
  const carried = columns.map(({ name: column, type }) =>
    isJson(type) ? sql`${sql.id(column)}::text as ${sql.id(column)}` : sql.id(column),
  );
  await sql`declare dumped no scroll cursor for
    select row_to_json(r)::text as line from (select ${sql.join(carried)} from ${sql.id(name)}) r`.execute(
    trx,
  );
  let rows = 0;
  // Rows of one table may hold a word or a whole plan: how many fit is known from those before.
  for (let atOnce = 1; ;) {
    const fetched = await sql<{ line: string }>`fetch ${sql.raw(String(atOnce))} from dumped`.execute(trx);
    const lines = fetched.rows.map(({ line }) => line);
    if (lines.length === 0) break;
    rows += lines.length;
    const text = `${lines.join('\n')}\n`;
    await take({ table: name, lines: text });
    const fitting = Math.max(1, Math.floor((PORTION_CHARACTERS * lines.length) / text.length));
    atOnce = Math.min(atOnce * 2, fitting, MOST_ROWS_AT_ONCE);
  }
  await sql`close dumped`.execute(trx);
  return rows;
}

async function seenMigrations(trx: Db): Promise<DumpedMigration[]> {
  const { rows } = await sql<DumpedMigration>`
    select name, checksum from migrations order by name collate "C"`.execute(trx);
  return rows;
}

/** They run on outside of every transaction: a later value than the rows have seen does no harm. */
async function sequencesOf(trx: Db): Promise<DumpedSequence[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relkind = 'S' and relnamespace = current_schema()::regnamespace order by relname collate "C"`.execute(
    trx,
  );
  const sequences: DumpedSequence[] = [];
  for (const { name } of rows) {
    const read = await sql<Omit<DumpedSequence, 'name'>>`
      select last_value, is_called from ${sql.id(name)}`.execute(trx);
    sequences.push(...read.rows.map((one) => ({ name, ...one })));
  }
  return sequences;
}
