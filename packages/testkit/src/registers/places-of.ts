import type { Register } from '@kyhan/register';
import { sql } from 'kysely';

/** Every place of every table, and every content, that holds some words. @throws KyhanError REGISTER_UNAVAILABLE, FILES_UNAVAILABLE */
export async function placesOf({ db, files }: Register, secret: string): Promise<string[]> {
  const { rows: columns } = await sql<{ tableName: string; columnName: string }>`
    select c.relname as table_name, a.attname as column_name
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
      and a.attnum > 0 and not a.attisdropped order by 1, 2`.execute(db);
  const hex = Buffer.from(secret).toString('hex');
  const found: string[] = [];
  for (const { tableName, columnName } of columns) {
    const { rows } = await sql<{ n: number }>`select count(*)::integer as n from ${sql.table(tableName)}
      where position(${secret} in ${sql.ref(columnName)}::text) > 0
        or position(${hex} in ${sql.ref(columnName)}::text) > 0`.execute(db);
    if ((rows[0]?.n ?? 0) > 0) found.push(`${tableName}.${columnName}`);
  }
  for await (const { sha256 } of files.list()) {
    const content = Buffer.concat(await (await files.read(sha256)).toArray());
    if (content.includes(secret)) found.push(`content ${sha256}`);
  }
  return found;
}
