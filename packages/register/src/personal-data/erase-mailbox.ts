import type { ErasedKeys } from '@kyhan/contracts';
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../connection/register.js';
import { mailboxAlone } from './mailbox-alone.js';

/**
 * Erases a mailbox, with the salts beside it, from what plans, notices and their answers say of it: commitments stay, and
 * so does every chain. Within a transaction.
 * @returns which values of facts went, for the event that tells of it
 */
export async function eraseMailbox(trx: Db, mailbox: string): Promise<ErasedKeys> {
  const written = mailbox.toLowerCase();
  const named = mailboxAlone(mailbox);
  const facts = sql<{ place: string; key: string }>`
    with of_contacts as (
      update contacts set contact = null, salt = null where lower(contact ->> 'email') = ${written}
      returning 'contacts.contact', jsonb_build_array(contact_key)::text
    ), of_addresses as (
      update addresses set address = null, salt = null where channel = 'mail' and lower(address) = ${written}
      returning 'addresses.address', jsonb_build_array(address_key)::text
    ), of_events as (
      -- A list of whom letters may go to leaves everybody out when it was erased: nobody is written to by mistake.
      update events set reason = null, reason_salt = null
      where fact ->> 'type' = 'mail-limited' and ${written} = any(string_to_array(reason, ' '))
      returning 'events.reason', jsonb_build_array(stream_key, sequence)::text
    ), of_results as (
      -- Mail servers and findings name the mailbox that they speak about.
      update notice_results set response = null, response_salt = null where response ~* ${named}
      returning 'notice_results.response', jsonb_build_array(notice_key, attempt, outcome)::text
    )
    select * from (table of_contacts union all table of_addresses union all table of_events union all table of_results)
      as gone (place, key)`;
  const { rows } = await facts.execute(trx);
  await eraseWhatIsNoFact(trx, mailbox);
  const { rows: ofFindings } = await sql<{ place: string; key: string }>`
    update finding_history set data = null, data_salt = null where data::text ~* ${named}
    returning 'finding_history.data' as place, jsonb_build_array(finding_id, number)::text as key`.execute(
    trx,
  );
  const erased: Record<string, string[]> = {};
  for (const { place, key } of [...rows, ...ofFindings]) (erased[place] ??= []).push(key);
  return erased;
}

async function eraseWhatIsNoFact(trx: Db, mailbox: string): Promise<void> {
  const written = mailbox.toLowerCase();
  const named = mailboxAlone(mailbox);
  const gone: readonly RawBuilder<unknown>[] = [
    sql`delete from sign_in_requests where lower(mailbox) = ${written}`,
    sql`delete from checkpoint_letters where mailbox ~* ${named}`,
    // A version that was handed in and never came into force lies here as it was written.
    sql`update staged_plans set plan = jsonb_set(plan, '{units}', (
      select jsonb_agg(case when u.unit ? 'contacts' then jsonb_set(u.unit, '{contacts}', (
          select coalesce(jsonb_agg(c.contact order by c.place), '[]')
          from jsonb_array_elements(u.unit -> 'contacts') with ordinality as c (contact, place)
          where lower(c.contact ->> 'email') <> ${written})) else u.unit end order by u.place)
      from jsonb_array_elements(plan -> 'units') with ordinality as u (unit, place)))
    where plan::text ~* ${named}`,
  ];
  for (const one of gone) await one.execute(trx);
  await sql`update findings set data = regexp_replace(data::text, ${named}, '…', 'gi')::jsonb
    where data::text ~* ${named}`.execute(trx);
}

/** What went by several erasures. Pure; throws nothing. */
export function allErased(parts: readonly ErasedKeys[]): ErasedKeys {
  const all: Record<string, string[]> = {};
  for (const part of parts)
    for (const [place, keys] of Object.entries(part)) (all[place] ??= []).push(...keys);
  return all;
}
