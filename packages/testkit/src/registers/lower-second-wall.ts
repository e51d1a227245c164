import type { Register } from '@kyhan/register';
import { asOwner } from './as-owner.js';

/**
 * Lets a test write whatever it likes, as somebody might who has the whole server: what the wall and the rights of the
 * application keep out is not kept out any more.
 */
export async function lowerSecondWall(register: Register): Promise<void> {
  await asOwner(
    register,
    `do $$ declare name text; begin
      for name in select oid::regclass::text from pg_class
        where relkind = 'r' and relnamespace = current_schema()::regnamespace
      loop
        execute format('alter table %s disable trigger user', name);
        execute format('grant all on %s to public', name);
      end loop;
    end $$`,
  );
}
