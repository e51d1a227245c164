import { sql, type RawBuilder } from 'kysely';
import { namedRows } from '../insert-rows.js';
import type { Delivery } from './due-notice.js';
import { lastSilence } from './last-silence.js';

/** A notice, and the message that it goes in: of a message all are taken or none. */
export interface InMessage extends Delivery {
  readonly message: number;
}

/**
 * Two parts of a statement, to be put after `with`. `wanted`: these notices, with what was known of them. `untouched`:
 * those of them that are as they were then, locked in the order of their keys, whose assignment has moved on in nothing,
 * and about whose plan nobody has said since whether units are written to: a decision that was taken on what was known then still holds. Of a message all are untouched or none is.
 */
export function untouchedDeliveries(notices: readonly InMessage[]): RawBuilder<unknown> {
  const rows = notices.map(({ noticeKey, message, attempts, known }) => ({
    noticeKey,
    message,
    attempts,
    ...known,
  }));
  const columns = {
    noticeKey: 'bigint',
    message: 'integer',
    attempts: 'integer',
    sequence: 'integer',
    version: 'integer',
    act: 'integer',
    silence: 'integer',
  } as const;
  return sql`wanted as materialized (
      select * from ${namedRows('given', rows, columns)}
    ), locked as materialized (
      select d.notice_key from deliveries d join wanted w on w.notice_key = d.notice_key
      where d.state <> 'sending' and d.attempts = w.attempts
      order by d.notice_key for update of d
    ), same as materialized (
      select w.* from wanted w join locked l on l.notice_key = w.notice_key
      join notices n on n.notice_key = w.notice_key
      join cycles c on c.cycle_key = n.cycle_key
      left join standings a on a.assignment_key = n.assignment_key
      where coalesce(a.last_sequence, 0) = w.sequence and w.version = coalesce(
        (select max(s.version) from submissions s where s.assignment_key = n.assignment_key), 0)
        and w.act = coalesce((select max(u.number) from unit_acts u where u.assignment_key = n.assignment_key), 0)
        and w.silence = ${lastSilence('c')}
    ), untouched as (
      select * from same where message not in (
        select message from wanted where notice_key not in (select notice_key from same))
    )`;
}
