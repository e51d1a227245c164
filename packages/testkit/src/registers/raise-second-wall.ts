import type { Register } from '@kyhan/register';
import { sql } from 'kysely';

/** Undoes what `lowerSecondWall` does, as whoever owns the tables; each trigger guards again. */
export async function raiseSecondWall(db: Register['db']): Promise<void> {
  await sql
    .raw(
      `do $$ declare name text; begin
        for name in select oid::regclass::text from pg_class
          where relkind = 'r' and relnamespace = current_schema()::regnamespace
        loop
          execute format('alter table %s enable trigger user', name);
          execute format('revoke all on %s from public', name);
        end loop;
      end $$`,
    )
    .execute(db);
}
