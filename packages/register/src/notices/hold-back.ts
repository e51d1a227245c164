import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { namedRows } from '../insert-rows.js';

/** A notice whose mailbox has had its letters of the day. */
export interface HeldBack {
  readonly noticeKey: number;
  /** Plan time from which it may leave. */
  readonly until: number;
}

/**
 * Lets notices wait for another morning; when they were to leave first stays with them. Instants are epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function holdBack({ db }: Register, notices: readonly HeldBack[]): Promise<void> {
  if (notices.length === 0) return;
  const held = namedRows('held', notices, { noticeKey: 'bigint', until: 'bigint' });
  await sql`
    update deliveries d set not_before = held.until from ${held}
    where d.notice_key = held.notice_key and d.state <> 'sending'`.execute(db);
}
