import { sql, type RawBuilder } from 'kysely';
import { factTable } from '../leaves/fact-reader.js';
import type { TypedRow } from './typed-row.js';

/** The facts of one table among these rows, to be asked as a table. Pure; throws nothing. */
export function rowsAmong(
  rows: readonly Pick<TypedRow, 'table' | 'key'>[],
  table: string,
): RawBuilder<unknown> {
  const keys = rows.filter((row) => row.table === table).map(({ key }) => JSON.parse(key) as unknown);
  const same = Object.entries(factTable(table).key).map(
    ([column, type], index) =>
      sql`${sql.ref(`of_table.${column}`)} = (known.key ->> ${sql.lit(index)})::${sql.raw(type)}`,
  );
  return sql`(select of_table.* from jsonb_array_elements(${JSON.stringify(keys)}::jsonb) as known (key)
    join ${sql.table(table)} of_table on ${sql.join(same, sql` and `)})`;
}
