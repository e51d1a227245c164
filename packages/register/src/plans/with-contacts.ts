import type { Contact, Plan } from '@kyhan/plan';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import type { StoredPlan } from '../schema.js';

/** The contacts of these plans by their commitments, in hexadecimal; without those that were erased. */
export async function contactsOf(db: Db, slugs: readonly string[]): Promise<ReadonlyMap<string, Contact>> {
  const rows = await db
    .selectFrom('contacts')
    .select(['commitment', 'contact'])
    .where('planSlug', '=', sql<string>`any(${[...new Set(slugs)]})`)
    .where('contact', 'is not', null)
    .execute();
  return new Map(
    rows.flatMap(({ commitment, contact }) => {
      return contact === null ? [] : [[commitment.toString('hex'), contact] as const];
    }),
  );
}

/** A version as it was written, without the contacts that were erased. Pure; throws nothing. */
export function withContacts(plan: StoredPlan, contacts: ReadonlyMap<string, Contact>): Plan {
  const units = plan.units.map(({ contacts: named, ...unit }) => {
    return { ...unit, contacts: named.flatMap((name) => contacts.get(name) ?? []) };
  });
  return { ...plan, units };
}
