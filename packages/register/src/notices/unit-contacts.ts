import type { Contact } from '@kyhan/plan';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';

/** The contacts of units as the newest version that names them has them. */
export async function unitContacts(
  trx: Db,
  planSlug: string,
  unitIds: readonly string[],
): Promise<Map<string, readonly Contact[]>> {
  const { rows } = await sql<{ unitId: string; contact: Contact }>`
    select u.unit_id, c.contact
    from units u cross join unnest(u.contact_keys) with ordinality as named(contact_key, place)
      join contacts c on c.contact_key = named.contact_key
    where u.plan_slug = ${planSlug} and u.unit_id = any(${unitIds}) and c.contact is not null
    order by u.unit_id, named.place`.execute(trx);
  const contacts = new Map<string, Contact[]>();
  for (const { unitId, contact } of rows) contacts.set(unitId, [...(contacts.get(unitId) ?? []), contact]);
  return contacts;
}
