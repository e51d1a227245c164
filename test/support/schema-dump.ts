import { sql } from 'kysely';
import type { Register } from '@kyhan/register';

/** The register's tables as the database describes them, the same text from every engine. */
export async function schemaDump(register: Register, schema: string): Promise<string> {
  const { rows } = await sql<{ tableName: string; line: string }>`
    with wanted as (
      select c.oid, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = ${schema} and c.relkind = 'r'
    ), lines as (
      select w.relname as table_name, 1 as part, a.attnum::int as place,
        a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
          || case when co.collname is null or co.collname = 'default' then '' else ' collate ' || quote_ident(co.collname) end
          || case when a.attnotnull then ' not null' else '' end as line
      from wanted w join pg_attribute a on a.attrelid = w.oid and a.attnum > 0 and not a.attisdropped
      left join pg_collation co on co.oid = a.attcollation
      union all
      select w.relname, 2, 0, pg_get_constraintdef(k.oid)
      from wanted w join pg_constraint k on k.conrelid = w.oid and k.contype in ('p', 'u', 'f', 'c')
      union all
      select w.relname, 3, 0, pg_get_indexdef(i.indexrelid)
      from wanted w join pg_index i on i.indrelid = w.oid
      where not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u'))
    )
    select table_name, replace(line, ${`${schema}.`}, '') as line from lines
    order by table_name collate "C", part, place, line collate "C"`.execute(register.db);
  return written(rows);
}

function written(rows: readonly { tableName: string; line: string }[]): string {
  const tables = new Map<string, string[]>();
  for (const { tableName, line } of rows) tables.set(tableName, [...(tables.get(tableName) ?? []), line]);
  return [...tables]
    .map(([name, lines]) => `${name}\n${lines.map((line) => `  ${line}\n`).join('')}`)
    .join('\n');
}
