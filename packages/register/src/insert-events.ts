import { sql } from 'kysely';
import type { EventRow } from './chained-event.js';
import type { Db } from './connection/register.js';
import { recordset } from './insert-rows.js';

const COLUMNS = [
  'streamKey',
  'sequence',
  'at',
  'realAt',
  'actor',
  'reason',
  'reasonSalt',
  'reasonCommitment',
  'rulingId',
  'fact',
  'previousHash',
  'hash',
] as const;

/**
 * Writes chained events into their streams, whose keys are given by id, and queues what webhooks are to be told of
 * them, of a cycle before its assignments and of each in its order: in one statement, which asks for nothing more where
 * none is registered.
 */
export async function insertEvents(
  trx: Db,
  events: readonly EventRow[],
  keys: ReadonlyMap<string, number>,
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ stream, ...row }) => ({ streamKey: keys.get(stream), ...row }));
  const columns = sql.join(COLUMNS.map((name) => sql.ref(name)));
  await sql`
    with written as (
      insert into events (${columns}) select ${columns} from ${recordset('events', rows)} as new_row
      returning stream_key, sequence, real_at)
    insert into webhook_deliveries (webhook_id, stream_key, sequence, queued_real_at, retry_real_at)
    select w.webhook_id, e.stream_key, e.sequence, e.real_at, 0
    from written e
    cross join webhooks w
    left join assignments a on a.assignment_key = e.stream_key
    join cycles c on c.cycle_key = coalesce(a.cycle_key, e.stream_key)
    where exists (select 1 from webhooks where ended_at is null)
      and w.ended_at is null and (w.plan_slug is null or w.plan_slug = c.plan_slug)
    order by a.assignment_key nulls first, e.sequence`.execute(trx);
}
