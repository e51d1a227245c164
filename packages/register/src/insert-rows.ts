import { sql, type RawBuilder } from 'kysely';
import type { Db } from './connection/register.js';
import type { Schema } from './schema.js';

/** A row as it is written: JSON columns as values, absent columns null. */
export type Row = Readonly<Record<string, unknown>>;

export interface Insertion {
  readonly into: keyof Schema;
  /** All with the same keys. */
  readonly rows: readonly Row[];
  /** The clause after `on conflict`; what it skips is not counted. */
  readonly onConflict?: RawBuilder<unknown> | undefined;
}

/**
 * Inserts any number of rows in one statement with one parameter.
 * @returns how many rows were inserted
 */
export async function insertRows(db: Db, { into, rows, onConflict }: Insertion): Promise<number> {
  if (rows.length === 0) return 0;
  const result = await insertion({ into, rows, onConflict }).execute(db);
  return Number(result.numAffectedRows ?? 0);
}

/** A table whose rows have a key of the sequence and an id. */
const STREAMS = {
  plans: { key: 'planKey', id: 'slug' },
  cycles: { key: 'cycleKey', id: 'cycleId' },
  assignments: { key: 'assignmentKey', id: 'assignmentId' },
} as const;

/**
 * The same into a table of streams.
 * @returns the keys of the rows that were inserted, by their ids
 */
export async function insertStreams(
  db: Db,
  { into, rows, onConflict }: Insertion & { readonly into: keyof typeof STREAMS },
): Promise<ReadonlyMap<string, number>> {
  const { key, id } = STREAMS[into];
  const inserted = await sql<{ key: number; id: string }>`
    ${insertion({ into, rows, onConflict })} returning ${sql.ref(key)} as key, ${sql.ref(id)} as id`.execute(
    db,
  );
  return new Map(inserted.rows.map((row) => [row.id, row.key]));
}

function insertion({ into, rows, onConflict }: Insertion): RawBuilder<unknown> {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((key) => sql.ref(key)));
  const conflict = onConflict === undefined ? sql`` : sql`on conflict ${onConflict}`;
  return sql`insert into ${sql.table(into)} (${columns})
    select ${columns} from ${recordset(into, rows)} as new_row ${conflict}`;
}

/** Rows of a table's shape out of one JSON parameter, for set-wise inserts and updates. */
export function recordset(table: keyof Schema, rows: readonly Row[]): RawBuilder<unknown> {
  const json = JSON.stringify(rows.map(snakeCased));
  return sql`jsonb_populate_recordset(null::${sql.table(table)}, ${json}::jsonb)`;
}

/** What a column is to the database, of those that are named here. */
export type SqlType = 'text' | 'bigint' | 'integer' | 'jsonb' | 'bytea';

/** The same of a shape that no table has: columns with their types, under a name of their own. */
export function namedRows(
  name: string,
  rows: readonly object[],
  columns: Readonly<Record<string, SqlType>>,
): RawBuilder<unknown> {
  const json = JSON.stringify(rows.map(snakeCased));
  const typed = Object.entries(columns).map(([key, type]) => sql`${sql.ref(key)} ${sql.raw(type)}`);
  return sql`jsonb_to_recordset(${json}::jsonb) as ${sql.id(name)} (${sql.join(typed)})`;
}

function snakeCased(row: object): Row {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [snakeCase(key), written(value)]));
}

/** Bytes as PostgreSQL reads them in JSON. */
function written(value: unknown): unknown {
  return Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value;
}

function snakeCase(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
