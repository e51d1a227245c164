import { registerWords } from '@kyhan/words';
import { sql } from 'kysely';
import type { Register } from './connection/register.js';

/** What is spilled to disk below, in rows. */
const SPILLED_ROWS = 20_000;

/**
 * Settles when the register has answered something, and could write: a full disk lets one read as if nothing were the
 * matter. The embedded form lies on the disk of its process, which looks at that itself.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function askRegister({ db, kind }: Register): Promise<void> {
  await sql`select 1`.execute(db);
  if (kind !== 'server') return;
  await db.transaction().execute(async (trx) => {
    // Rows of a function that have no room in memory go to a file beside the tables: nothing is written into those, and
    // no right is needed.
    await sql`set local work_mem = '64kB'`.execute(trx);
    await sql`select count(*) from generate_series(1, ${sql.lit(SPILLED_ROWS)})`.execute(trx);
  });
}

/** Why the register has not answered yet, as far as its own connections tell. Throws nothing. */
export function whyLate(register: Register): string {
  const { waiting, inUse, most } = register.connections();
  return waiting > 0 && inUse >= most ? registerWords.allBusy.en : 'no answer';
}
