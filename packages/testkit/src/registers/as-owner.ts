import type { Register } from '@kyhan/register';
import { sql } from 'kysely';

/** Runs statements as whoever owns the tables: the application comes by another role where there are two. */
export async function asOwner({ db }: Register, statements: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`set local role none`.execute(trx);
    await sql.raw(statements).execute(trx);
  });
}
