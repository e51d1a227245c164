import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { FACT_TABLES, type FactTable } from './fact-tables.js';
import type { LeafContent } from './leaf-hash.js';

/** A fact as it lies in its table now. */
export interface FactRow {
  readonly key: string;
  /** To which group of a checkpoint it belongs. */
  readonly group: string;
  /** Every column by its name in the table; bytes as hexadecimal digits. */
  readonly columns: Readonly<Record<string, unknown>>;
}

/** Reads facts by the keys of their leaves, as leaves hold them. */
export class FactReader {
  private constructor(
    private readonly db: Db,
    private readonly bytes: ReadonlySet<string>,
  ) {}

  /** @throws KyhanError REGISTER_UNAVAILABLE */
  static async of(db: Db): Promise<FactReader> {
    const { rows } = await sql<{ name: string }>`
      select relname || '.' || attname as name from pg_attribute join pg_class c on c.oid = attrelid
      where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and atttypid = 'bytea'::regtype
        and attnum > 0 and not attisdropped`.execute(db);
    return new FactReader(db, new Set(rows.map(({ name }) => name)));
  }

  /**
   * Those of the given keys that are there.
   * @throws KyhanError REGISTER_UNAVAILABLE
   */
  async read(name: string, keys: readonly string[]): Promise<FactRow[]> {
    const table = factTable(name);
    const columns = Object.entries(table.key);
    const parsed = keys.map((key) => {
      const values = JSON.parse(key) as readonly unknown[];
      return { key, ...Object.fromEntries(values.map((value, index) => [`k${index}`, value])) };
    });
    const typed = columns
      .map(([, type], index) => `k${index} ${type === 'bytea' ? 'text' : type}`)
      .join(', ');
    const same = columns.map(([column, type], index) =>
      table.nullable?.includes(column)
        ? `f.${column} is not distinct from k.k${index}`
        : `f.${column} = ${type === 'bytea' ? `decode(k.k${index}, 'hex')` : `k.k${index}`}`,
    );
    const { rows } = await sql<FactRow>`
      select k.key, ${sql.raw(table.group.name)} as "group", to_jsonb(f) as columns
      from jsonb_to_recordset(${JSON.stringify(parsed)}::jsonb) as k (key text, ${sql.raw(typed)})
      join ${sql.table(name)} f on ${sql.raw(same.join(' and '))}
      ${sql.raw(table.group.joins)} where ${sql.raw(table.when ?? 'true')}`.execute(this.db);
    return rows.map((row) => this.#read(name, row));
  }

  /**
   * So many facts of a table after a key, in the order of their keys; the key is the last value of `after` that was
   * handed out.
   * @throws KyhanError REGISTER_UNAVAILABLE
   */
  async page(name: string, after: string | undefined, limit: number): Promise<FactRow[]> {
    const table = factTable(name);
    const columns = Object.keys(table.key);
    const values = after === undefined ? [] : (JSON.parse(after) as readonly unknown[]);
    const rowOf = (column: string) =>
      sql.raw(table.nullable?.includes(column) ? `coalesce(f.${column}, '')` : `f.${column}`);
    const isAfter =
      after === undefined
        ? sql`true`
        : sql`(${sql.join(columns.map(rowOf))}) > (${sql.join(
            columns.map((column, index) => typedValue(table.key[column], values[index])),
          )})`;
    const { rows } = await sql<FactRow>`
      select jsonb_build_array(${sql.raw(columns.map((column) => keyValue(column, table)).join(', '))})::text as key,
        '' as "group", to_jsonb(f) as columns
      from ${sql.table(name)} f where ${isAfter} and ${sql.raw(table.when ?? 'true')}
      order by ${sql.join(columns.map(rowOf))} limit ${limit}`.execute(this.db);
    return rows.map((row) => this.#read(name, row));
  }

  #read(name: string, { key, group, columns }: FactRow): FactRow {
    const read = Object.entries(columns).map(([column, value]) => [
      column,
      typeof value === 'string' && this.bytes.has(`${name}.${column}`) ? value.slice(2) : value,
    ]);
    return { key, group, columns: Object.fromEntries(read) as FactRow['columns'] };
  }
}

function typedValue(type: string | undefined, value: unknown) {
  if (type === 'bytea') return sql`decode(${value}, 'hex')`;
  return sql`${value ?? ''}::${sql.raw(type === 'text' ? 'text collate "C"' : (type ?? 'text'))}`;
}

function keyValue(column: string, { key }: FactTable): string {
  return key[column] === 'bytea' ? `encode(f.${column}, 'hex')` : `f.${column}`;
}

/** @throws RangeError where no facts of such a table have leaves */
export function factTable(name: string): FactTable {
  const table = FACT_TABLES[name];
  if (table === undefined) throw new RangeError(`no facts in ${name}`);
  return table;
}

/** The name of the leaf that every fact has; the columns that are noted later have another. */
const WRITTEN = 'written';

/** What the leaf of an aspect of a fact holds. Pure. @throws RangeError where a table has no such aspect */
export function leafContent(table: string, { key, columns }: FactRow, aspect: string): LeafContent {
  const { erasable, mark } = factTable(table);
  const noted = new Set(mark?.columns);
  if (aspect !== WRITTEN && aspect !== mark?.aspect) throw new RangeError(`no ${aspect} of ${table}`);
  const left = new Set(erasable.flatMap(({ value, salt }) => [value, salt]));
  const held = Object.entries(columns).filter(
    ([name, value]) => value !== null && !left.has(name) && noted.has(name) === (aspect !== WRITTEN),
  );
  return { table, key, aspect, columns: Object.fromEntries(held) };
}

/** The aspects that a fact has leaves for. Pure. @throws RangeError as `factTable` */
export function aspectsOf(table: string, { columns }: FactRow): string[] {
  const { mark } = factTable(table);
  const isNoted = mark?.columns.some((name) => columns[name] !== null) ?? false;
  return isNoted && mark !== undefined ? [WRITTEN, mark.aspect] : [WRITTEN];
}
