import { sql } from 'kysely';
import type { Register } from './connection/register.js';

/**
 * Whether whoever asks could change what was written: as the owner of the tables, or of the whole server. The embedded
 * form has one role alone.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function mayChangeFacts({ db }: Pick<Register, 'db'>): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select has_table_privilege('events', 'update, delete, truncate') as may`.execute(db);
  return rows[0]?.may === true;
}
