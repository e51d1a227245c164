import type { DroppedResponse } from '@kyhan/engine';
import { findingIdOf } from '@kyhan/plan/ids';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { closeFindings } from '../findings/close-findings.js';
import { insertFinding } from '../findings/finding.js';
import type { Delivery } from './due-notice.js';
import { untouchedDeliveries } from './untouched-deliveries.js';

/** A notice that is not sent. */
export interface Dropped extends Delivery {
  readonly noticeId: string;
  readonly assignmentId: string;
}

export interface Dropping {
  readonly now: number;
  readonly realNow: number;
  readonly response: DroppedResponse;
}

/**
 * Gives notices up without asking a server: cancelled, or failed with a finding where nobody can read them. One about
 * which something has become known meanwhile stays, to be looked at anew. Instants are epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function dropNotices(
  register: Register,
  notices: readonly Dropped[],
  dropping: Dropping,
): Promise<void> {
  if (notices.length === 0) return;
  await register.db.transaction().execute((trx) => dropWithin(trx, notices, dropping));
}

/** The same within a transaction. @returns the keys of those that were dropped */
export async function dropWithin(
  trx: Db,
  notices: readonly Dropped[],
  { now, realNow, response }: Dropping,
): Promise<ReadonlySet<number>> {
  const isUnreadable = response === 'unreadable';
  const rows = notices.map((notice, message) => ({ ...notice, message }));
  const gone = await sql<{ noticeKey: number }>`
    with ${untouchedDeliveries(rows)}, gone as (
      delete from deliveries d using untouched u where u.notice_key = d.notice_key returning u.*
    ), kept as (
    insert into notice_results (notice_key, attempt, outcome, response, real_at,
      claimed_at, claimed_real_at, claimed_sequence, claimed_version)
    select notice_key, attempts, ${isUnreadable ? 'failed' : 'cancelled'}, ${response}, ${realNow}::bigint,
      ${now}::bigint, ${realNow}::bigint, sequence, version from gone
    -- Given up a second time after as many attempts: what was kept of the first says the same.
    on conflict do nothing
    )
    select notice_key from gone`.execute(trx);
  const keys = new Set(gone.rows.map(({ noticeKey }) => noticeKey));
  const dropped = notices.filter(({ noticeKey }) => keys.has(noticeKey));
  for (const { noticeId, assignmentId } of isUnreadable ? dropped : [])
    await insertFinding(trx, {
      findingId: findingIdOf({ kind: 'notice-unreadable', about: noticeId }),
      kind: 'notice-unreadable',
      subject: assignmentId,
      data: { noticeId },
      at: now,
    });
  // What is given up waits for no server any longer.
  const held = dropped.map(({ noticeId }) => findingIdOf({ kind: 'notice-held', about: noticeId }));
  await closeFindings(trx, held, { at: now, ending: 'notice-settled' });
  return keys;
}
