import type { ErasedKeys } from '@kyhan/contracts';
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../connection/register.js';

/**
 * Erases a mailbox, with the salts beside it, from what plans, notices and their answers say of it: commitments stay, and
 * so does every chain. Within a transaction.
 * @returns which values of facts went, for the event that tells of it
 */
export async function eraseMailbox(trx: Db, mailbox: string): Promise<ErasedKeys> {
  const written = mailbox.toLowerCase();
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
      where fact ->> 'type' = 'mail-limited' and position(${written} in reason) > 0
      returning 'events.reason', jsonb_build_array(stream_key, sequence)::text
    ), of_results as (
      -- Mail servers and findings name the mailbox that they speak about.
      update notice_results set response = null, response_salt = null where position(${written} in lower(response)) > 0
      returning 'notice_results.response', jsonb_build_array(notice_key, attempt, outcome)::text
    )
    select * from (table of_contacts union all table of_addresses union all table of_events union all table of_results)
      as gone (place, key)`;
  const { rows } = await facts.execute(trx);
  await eraseWhatIsNoFact(trx, mailbox);
  const { rows: ofFindings } = await sql<{ place: string; key: string }>`
    update finding_history set data = null, data_salt = null where position(${written} in lower(data::text)) > 0
    returning 'finding_history.data' as place, jsonb_build_array(finding_id, number)::text as key`.execute(
    trx,
  );
  const erased: Record<string, string[]> = {};
  for (const { place, key } of [...rows, ...ofFindings]) (erased[place] ??= []).push(key);
  return erased;
}

async function eraseWhatIsNoFact(trx: Db, mailbox: string): Promise<void> {
  const written = mailbox.toLowerCase();
  const gone: readonly RawBuilder<unknown>[] = [
    sql`delete from sign_in_requests where lower(mailbox) = ${written}`,
    sql`delete from checkpoint_letters where position(${written} in lower(mailbox)) > 0`,
    // A version that was handed in and never came into force lies here as it was written.
    sql`update staged_plans set plan = jsonb_set(plan, '{units}', (
      select jsonb_agg(case when u.unit ? 'contacts' then jsonb_set(u.unit, '{contacts}', (
          select coalesce(jsonb_agg(c.contact order by c.place), '[]')
          from jsonb_array_elements(u.unit -> 'contacts') with ordinality as c (contact, place)
          where lower(c.contact ->> 'email') <> ${written})) else u.unit end order by u.place)
      from jsonb_array_elements(plan -> 'units') with ordinality as u (unit, place)))
    where position(${written} in lower(plan::text)) > 0`,
  ];
  for (const one of gone) await one.execute(trx);
  const pattern = mailbox.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  await sql`update findings set data = regexp_replace(data::text, ${pattern}, '…', 'gi')::jsonb
    where position(${written} in lower(data::text)) > 0`.execute(trx);
}

/** What went by several erasures. Pure; throws nothing. */
export function allErased(parts: readonly ErasedKeys[]): ErasedKeys {
  const all: Record<string, string[]> = {};
  for (const part of parts)
    for (const [place, keys] of Object.entries(part)) (all[place] ??= []).push(...keys);
  return all;
}
