import { sql } from 'kysely';
import type { Db } from './register.js';

const LIMITS = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'];

/** To the end of the transaction the server ends nothing of it by itself, however long it takes. */
export async function withoutLimits(trx: Db): Promise<void> {
  for (const limit of LIMITS) await sql`select set_config(${limit}, '0', true)`.execute(trx);
}
