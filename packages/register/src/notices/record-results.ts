import { FORMAL_KINDS, type NoticeKind } from '@kyhan/engine';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { namedRows } from '../insert-rows.js';
import { unknownPauseMs } from './unknown-pause-ms.js';

/** What became of one attempt. */
export interface NoticeResult {
  readonly noticeKey: number;
  /** Which attempt of this notice, from 1 on. */
  readonly attempt: number;
  /** What the other side said, or what went wrong. */
  readonly response: string;
  /** Of the very bytes that were handed to the other side; absent where they did not leave. */
  readonly messageSha256?: Buffer;
  readonly result:
    | {
        readonly outcome: 'sent';
        /** Plan time. */
        readonly sentAt: number;
        /** Names the message that several notices went in. */
        readonly digestId?: string;
      }
    /** Refused for good. */
    | { readonly outcome: 'failed' }
    /** Certainly not taken: tried again from this real time on. */
    | { readonly outcome: 'released'; readonly retryRealAt: number }
    /** Nobody knows, for the so-many-and-first time; one of a formal kind is tried again, see `unknownPauseMs`. */
    | {
        readonly outcome: 'unknown';
        readonly kind: NoticeKind;
        readonly unknownCount: number;
        /** Names the message that several notices went in, if it did. */
        readonly digestId?: string;
      };
}

/**
 * Writes what became of attempts, any number in one statement. A result that comes after the lease still tells what
 * became of the message, unless somebody has tried it again meanwhile; the same again changes nothing.
 * `realAt` is epoch milliseconds of real time.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function recordResults(
  register: Register,
  results: readonly NoticeResult[],
  realAt: number,
): Promise<void> {
  await insertResults(register.db, results, realAt);
}

/** The same within a transaction. */
export async function insertResults(db: Db, results: readonly NoticeResult[], realAt: number): Promise<void> {
  if (results.length === 0) return;
  const given = namedRows(
    'given',
    results.map((result) => resultRow(result, realAt)),
    {
      noticeKey: 'bigint',
      attempt: 'integer',
      outcome: 'text',
      response: 'text',
      sentAt: 'bigint',
      digestId: 'text',
      messageSha256: 'bytea',
      waits: 'text',
      retryRealAt: 'bigint',
    },
  );
  const known = sql`d.claimed_at, d.claimed_real_at, d.claimed_sequence, d.claimed_version`;
  await sql`
    with given as materialized (select * from ${given}),
    settled as (
      delete from deliveries d using given g
      where d.notice_key = g.notice_key and d.attempts = g.attempt and d.state <> 'pending' and g.waits is null
      returning d.notice_key, ${known}
    ), waiting as (
      update deliveries d set state = g.waits, lease_until_real_at = null,
        unknown_count = d.unknown_count + case g.waits when 'unknown' then 1 else 0 end,
        retry_real_at = g.retry_real_at
      from given g
      where d.notice_key = g.notice_key and d.attempts = g.attempt and d.state = 'sending' and g.waits is not null
      returning d.notice_key, ${known}
    ), late as (
      -- Nobody knew, or it came back before its sender told; it was not to be tried again, and now there is an answer.
      select d.notice_key, ${known} from notice_results d join given g
        on g.notice_key = d.notice_key and g.attempt = d.attempt and d.outcome in ('unknown', 'bounced')
      where g.outcome = 'sent' and not exists (select 1 from deliveries on_its_way
        where on_its_way.notice_key = d.notice_key)
    )
    insert into notice_results (notice_key, attempt, outcome, response, real_at, sent_at, digest_id, message_sha256,
      claimed_at, claimed_real_at, claimed_sequence, claimed_version)
    select g.notice_key, g.attempt, g.outcome, g.response, ${realAt}::bigint, g.sent_at, g.digest_id, g.message_sha256,
      k.claimed_at, k.claimed_real_at, k.claimed_sequence, k.claimed_version
    from given g join (select * from settled union all select * from waiting union all select * from late) k
      on k.notice_key = g.notice_key
    on conflict do nothing`.execute(db);
}

function resultRow({ result, ...about }: NoticeResult, realAt: number) {
  const { outcome } = result;
  const row = { ...about, outcome, digestId: 'digestId' in result ? result.digestId : null };
  if (outcome === 'sent') return { ...row, sentAt: result.sentAt };
  if (outcome === 'released') return { ...row, waits: 'pending', retryRealAt: result.retryRealAt };
  if (outcome === 'failed' || !FORMAL_KINDS.includes(result.kind)) return row;
  return { ...row, waits: 'unknown', retryRealAt: realAt + unknownPauseMs(result.unknownCount + 1) };
}
