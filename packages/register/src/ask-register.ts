import { sql } from 'kysely';
import type { Register } from './connection/register.js';

/**
 * Settles when the register has answered something.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function askRegister({ db }: Register): Promise<void> {
  await sql`select 1`.execute(db);
}
