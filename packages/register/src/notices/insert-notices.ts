import { addressKey, noticeAddress } from '@kyhan/engine';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { tellDoubts } from '../deployment/tell-doubts.js';
import { mayHaveBeenSent } from '../deployment/put-back.js';
import { namedRows } from '../insert-rows.js';
import { knownAddresses } from './known-addresses.js';
import { noticeRow, type AddressedNotice } from './notice-row.js';

const COLUMNS = {
  noticeId: 'text',
  assignmentId: 'text',
  cycleId: 'text',
  kind: 'text',
  ordinal: 'integer',
  addressee: 'text',
  addressKey: 'bigint',
  contactUnitId: 'text',
  contactRole: 'text',
  contactLanguage: 'text',
  notBefore: 'bigint',
  dueAt: 'bigint',
  data: 'jsonb',
  messageId: 'text',
  queuedRealAt: 'bigint',
} as const;

/**
 * Writes notices and sets them on their way, within the transaction that tells why they are owed. One that is there
 * already is left as it is: at most one for each assignment, kind, ordinal and address.
 * @returns their ids
 */
export async function insertNotices(trx: Db, notices: readonly AddressedNotice[]): Promise<string[]> {
  if (notices.length === 0) return [];
  const known = await knownAddresses(
    trx,
    notices.map(({ contact }) => noticeAddress(contact)),
  );
  const rows = notices.flatMap((notice) => {
    const address = known.get(addressKey(noticeAddress(notice.contact)));
    return address === undefined ? [] : [noticeRow(notice, address)];
  });
  const { rows: queued } = await sql<{ doubtful: boolean }>`
    with queued as (
      insert into notices (notice_id, assignment_key, cycle_key, kind, ordinal, addressee, address_key,
        contact_unit_id, contact_role, contact_language, not_before, due_at, data, message_id, queued_real_at)
      select notice_id, a.assignment_key, c.cycle_key, kind, ordinal, addressee, address_key,
        contact_unit_id, contact_role, contact_language, not_before, given.due_at, data, message_id, queued_real_at
      from ${namedRows('given', rows, COLUMNS)}
        join cycles c on c.cycle_id = given.cycle_id
        left join assignments a on a.assignment_id = given.assignment_id
      order by notice_id
      on conflict (notice_id) do nothing
      returning notice_key, assignment_key, cycle_key, kind, ordinal, address_key, not_before
    )
    insert into deliveries (notice_key, address_key, not_before, state, attempts, unknown_count, doubtful)
    select given.notice_key, given.address_key, given.not_before, 'pending', 0, 0, ${mayHaveBeenSent()}
    from queued given join cycles c on c.cycle_key = given.cycle_key
      left join assignments a on a.assignment_key = given.assignment_key
    returning doubtful`.execute(trx);
  // Nearly every turn queues some, and hardly any of a register that was put back.
  if (queued.some(({ doubtful }) => doubtful)) await tellDoubts(trx);
  return rows.map(({ noticeId }) => noticeId);
}
