import { sql, type RawBuilder } from 'kysely';
import type { Db } from './connection/register.js';
import type { Schema } from './schema.js';

/** A row as it is written: JSON columns as values, absent columns null. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * Inserts any number of rows in one statement with one parameter. The rows have the same keys.
 * `conflict` is the clause after `on conflict`; what it skips is not counted.
 * @returns how many rows were inserted
 */
export async function insertRows(
  db: Db,
  table: keyof Schema,
  rows: readonly Row[],
  conflict?: RawBuilder<unknown>,
): Promise<number> {
  const [first] = rows;
  if (first === undefined) return 0;
  const columns = sql.join(Object.keys(first).map((key) => sql.ref(key)));
  const onConflict = conflict === undefined ? sql`` : sql`on conflict ${conflict}`;
  const result = await sql`
    insert into ${sql.table(table)} (${columns})
    select ${columns} from ${recordset(table, rows)} as new_row ${onConflict}`.execute(db);
  return Number(result.numAffectedRows ?? 0);
}

/** Rows of a table's shape out of one JSON parameter, for set-wise inserts and updates. */
export function recordset(table: keyof Schema, rows: readonly Row[]): RawBuilder<unknown> {
  const json = JSON.stringify(rows.map(snakeCased));
  return sql`jsonb_populate_recordset(null::${sql.table(table)}, ${json}::jsonb)`;
}

function snakeCased(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [snakeCase(key), value]));
}

function snakeCase(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
