import { sql } from 'kysely';
import type { Db } from '../connection/register.js';

/** Below the time that the activity of a turn has: what waits too long is given up here, and repeated. */
const STATEMENT_WITHIN_MS = 12_000;
const LOCK_WITHIN_MS = 8000;

/** Bounds the statements and the waits for locks of this transaction. */
export async function boundTransaction(trx: Db): Promise<void> {
  await sql`select set_config('statement_timeout', ${String(STATEMENT_WITHIN_MS)}, true),
    set_config('lock_timeout', ${String(LOCK_WITHIN_MS)}, true)`.execute(trx);
}
