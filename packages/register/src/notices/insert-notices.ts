import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { namedRows } from '../insert-rows.js';
import type { NewNotice } from './notice-row.js';

/**
 * Writes notices and sets them on their way, within the transaction that tells why they are owed. One that is there
 * already is left as it is: at most one for each assignment, kind, ordinal and address.
 */
export async function insertNotices(trx: Db, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length === 0) return;
  await insertAddresses(trx, notices);
  const given = namedRows('given', notices, {
    noticeId: 'text',
    assignmentId: 'text',
    cycleId: 'text',
    kind: 'text',
    ordinal: 'integer',
    addressee: 'text',
    channel: 'text',
    address: 'text',
    contactUnitId: 'text',
    contactRole: 'text',
    contactLanguage: 'text',
    notBefore: 'bigint',
    dueAt: 'bigint',
    data: 'jsonb',
    messageId: 'text',
    queuedRealAt: 'bigint',
  });
  await sql`
    with queued as (
      insert into notices (notice_id, assignment_id, cycle_id, kind, ordinal, addressee, address_key,
        contact_unit_id, contact_role, contact_language, not_before, due_at, data, message_id, queued_real_at)
      select notice_id, assignment_id, cycle_id, kind, ordinal, addressee, address_key,
        contact_unit_id, contact_role, contact_language, not_before, due_at, data, message_id, queued_real_at
      from ${given} join addresses
        on addresses.channel = given.channel and lower(addresses.address) = lower(given.address)
      order by notice_id
      on conflict (notice_id) do nothing returning notice_key, address_key, not_before
    )
    insert into deliveries (notice_key, address_key, not_before, state, attempts, unknown_count)
    select notice_key, address_key, not_before, 'pending', 0, 0 from queued`.execute(trx);
}

/** In a statement of its own: the next one then sees also what another transaction has just made. */
async function insertAddresses(trx: Db, notices: readonly NewNotice[]): Promise<void> {
  const given = namedRows('given', notices, { channel: 'text', address: 'text' });
  await sql`
    insert into addresses (channel, address)
    select distinct on (channel, lower(address)) channel, address from ${given}
    where not exists (select 1 from addresses known
      where known.channel = given.channel and lower(known.address) = lower(given.address))
    order by channel, lower(address), address
    on conflict do nothing`.execute(trx);
}
