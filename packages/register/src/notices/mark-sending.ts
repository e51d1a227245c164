import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { isMailHeld } from '../deployment/mail-hold.js';
import { mayBeWrittenTo } from '../deployment/mail-limit.js';
import type { Delivery } from './due-notice.js';
import { isRetold } from './is-retold.js';
import { untouchedDeliveries } from './untouched-deliveries.js';

export interface Sending {
  /** Plan time. */
  readonly now: number;
  readonly realNow: number;
  /** Real milliseconds for which the sender is believed to live; `renewLeases` lengthens them. */
  readonly leaseMs: number;
}

/**
 * Lets messages go, each a list of the notices that it carries: from here on a crash leaves `unknown`. One statement
 * locks them, makes sure that the reasons still stand as they were read, that nothing was told anew, that mail is not held and
 * their addresses may be written to, and writes the lease; of several senders at once one gets a message. Instants are epoch milliseconds.
 * @returns for each message whether it may be sent; what may not has changed and is to be read anew
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function markSending(
  register: Register,
  messages: readonly (readonly Delivery[])[],
  { now, realNow, leaseMs }: Sending,
): Promise<boolean[]> {
  const notices = messages.flatMap((message, number) =>
    message.map((notice) => ({ ...notice, message: number })),
  );
  if (notices.length === 0) return messages.map(() => false);
  const { rows } = await sql<{ message: number }>`
    with ${untouchedDeliveries(notices)}, retold as (
      select u.message from untouched u join notices n on n.notice_key = u.notice_key where ${isRetold('n')}), withheld as (
      select u.message from untouched u join deliveries d on d.notice_key = u.notice_key
      join addresses a on a.address_key = d.address_key where not ${mayBeWrittenTo('a')})
    update deliveries d set state = 'sending', attempts = d.attempts + 1, retry_real_at = null,
      lease_until_real_at = ${realNow + leaseMs}, claimed_at = ${now}, claimed_real_at = ${realNow},
      claimed_sequence = u.sequence, claimed_version = u.version
    from untouched u where u.notice_key = d.notice_key and u.message not in (select message from retold)
      and u.message not in (select message from withheld) and not ${isMailHeld()}
    returning u.message`.execute(register.db);
  const marked = new Set(rows.map(({ message }) => message));
  return messages.map((_, number) => marked.has(number));
}

/**
 * Their sender lives and has no answer yet: they are its own until this real time, epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function renewLeases(
  register: Register,
  { noticeKeys, untilRealAt }: { readonly noticeKeys: readonly number[]; readonly untilRealAt: number },
): Promise<void> {
  await sql`
    update deliveries set lease_until_real_at = ${untilRealAt}
    where notice_key = any(${noticeKeys}) and state = 'sending'`.execute(register.db);
}

/**
 * They wait until then without having been tried: what they go by is not to be had. Epoch milliseconds of real time.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function postponeNotices(
  register: Register,
  { noticeKeys, retryRealAt }: { readonly noticeKeys: readonly number[]; readonly retryRealAt: number },
): Promise<void> {
  await sql`
    update deliveries set retry_real_at = ${retryRealAt}
    where notice_key = any(${noticeKeys}) and state <> 'sending'`.execute(register.db);
}
