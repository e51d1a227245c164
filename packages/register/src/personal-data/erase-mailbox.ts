import { sql } from 'kysely';
import type { Db } from '../connection/register.js';

/**
 * Erases a mailbox, with the salts beside it, from what plans, notices and their answers say of it: commitments stay, and
 * so does every chain. Within a transaction.
 */
export async function eraseMailbox(trx: Db, mailbox: string): Promise<void> {
  const written = mailbox.toLowerCase();
  await sql`update contacts set contact = null, salt = null where lower(contact ->> 'email') = ${written}`.execute(
    trx,
  );
  await sql`update addresses set address = null, salt = null
    where channel = 'mail' and lower(address) = ${written}`.execute(trx);
  // A list of whom letters may go to leaves everybody out when it was erased: nobody is written to by mistake.
  await sql`update events set reason = null, reason_salt = null
    where fact ->> 'type' = 'mail-limited' and position(${written} in reason) > 0`.execute(trx);
  await sql`delete from sign_in_requests where lower(mailbox) = ${written}`.execute(trx);
  await sql`delete from checkpoint_letters where position(${written} in lower(mailbox)) > 0`.execute(trx);
  // A version that was handed in and never came into force lies here as it was written.
  await sql`update staged_plans set plan = jsonb_set(plan, '{units}', (
      select jsonb_agg(case when u.unit ? 'contacts' then jsonb_set(u.unit, '{contacts}', (
          select coalesce(jsonb_agg(c.contact order by c.place), '[]')
          from jsonb_array_elements(u.unit -> 'contacts') with ordinality as c (contact, place)
          where lower(c.contact ->> 'email') <> ${written})) else u.unit end order by u.place)
      from jsonb_array_elements(plan -> 'units') with ordinality as u (unit, place)))
    where position(${written} in lower(plan::text)) > 0`.execute(trx);
  // Mail servers and findings name the mailbox that they speak about.
  const pattern = mailbox.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  await sql`update notice_results set response = null, response_salt = null
    where position(${written} in lower(response)) > 0`.execute(trx);
  await sql`update findings set data = regexp_replace(data::text, ${pattern}, '…', 'gi')::jsonb
    where position(${written} in lower(data::text)) > 0`.execute(trx);
  await sql`update finding_history set data = null, data_salt = null
    where position(${written} in lower(data::text)) > 0`.execute(trx);
}
