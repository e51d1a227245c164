import { sql } from 'kysely';
import type { Db } from '../connection/register.js';

/** A column as it is written down and read again; its type is the database's own word. */
export interface StoredColumn {
  readonly name: string;
  readonly type: string;
}

/** A table of the register, without what the database computes by itself. */
export interface StoredTable {
  readonly name: string;
  readonly columns: readonly StoredColumn[];
}

/** Which migrations have run stands beside the rows: a restore runs them. */
const NOT_DUMPED = 'migrations';

/**
 * The tables of the register's schema as they are now, by name.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function storedTables(db: Db): Promise<StoredTable[]> {
  const { rows } = await sql<{ tableName: string; columnName: string; type: string }>`
    select c.relname as table_name, a.attname as column_name, format_type(a.atttypid, a.atttypmod) as type
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> ${NOT_DUMPED}
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    order by c.relname collate "C", a.attnum`.execute(db);
  const tables = new Map<string, StoredColumn[]>();
  for (const { tableName, columnName: name, type } of rows)
    tables.set(tableName, [...(tables.get(tableName) ?? []), { name, type }]);
  return [...tables].map(([name, columns]) => ({ name, columns }));
}

/**
 * The same tables, each after those that its rows name.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function inOrderOfReference<Table extends { readonly name: string }>(
  db: Db,
  tables: readonly Table[],
): Promise<Table[]> {
  const { rows } = await sql<{ from: string; to: string }>`
    select own.relname as "from", other.relname as "to"
    from pg_constraint k join pg_class own on own.oid = k.conrelid join pg_class other on other.oid = k.confrelid
    where k.contype = 'f' and own.oid <> other.oid
      and own.relnamespace = current_schema()::regnamespace`.execute(db);
  const ordered = new Set<Table>();
  const place = (table: Table) => {
    if (ordered.has(table)) return;
    const named = new Set(rows.filter(({ from }) => from === table.name).map(({ to }) => to));
    for (const before of tables) if (named.has(before.name)) place(before);
    ordered.add(table);
  };
  for (const table of tables) place(table);
  return [...ordered];
}

/** JSON is carried as its text: the JSON `null` and no value at all are two things. Pure; throws nothing. */
export function carriedType(type: string): string {
  return isJson(type) ? 'text' : type;
}

/** Pure; throws nothing. */
export function isJson(type: string): boolean {
  return type === 'jsonb' || type === 'json';
}
