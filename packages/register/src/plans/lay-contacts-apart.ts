import type { Contact, Plan } from '@kyhan/plan';
import { canonicalJson } from '../canonical-json.js';
import { committed } from '../commitment.js';
import type { Db } from '../connection/register.js';
import { insertRows } from '../insert-rows.js';
import type { StoredPlan } from '../schema.js';

/** A plan whose contacts lie apart. */
export interface PlanApart {
  readonly plan: StoredPlan;
  /** The keys of a unit's contacts, in the order of the plan. */
  readonly contactKeys: ReadonlyMap<string, readonly number[]>;
}

interface KnownContact {
  readonly contactKey: number;
  readonly commitment: Buffer;
}

/** Lays what a plan says of people into rows of their own; what an earlier version has said already is found again. */
export async function layContactsApart(trx: Db, plan: Plan): Promise<PlanApart> {
  const named = plan.units.flatMap(({ id, contacts }) => {
    return contacts.map((contact) => [contactName(id, contact), { unitId: id, contact }] as const);
  });
  const before = await knownContacts(trx, plan.slug);
  const fresh = new Map(named.filter(([name]) => !before.has(name)));
  if (fresh.size === 0) return apart(plan, before);
  const rows = [...fresh.values()].map(({ unitId, contact }) => {
    return { planSlug: plan.slug, unitId, contact, ...committed(contact) };
  });
  await insertRows(trx, { into: 'contacts', rows });
  return apart(plan, await knownContacts(trx, plan.slug));
}

function contactName(unitId: string, contact: Contact): string {
  return `${unitId} ${canonicalJson(contact)}`;
}

async function knownContacts(trx: Db, planSlug: string): Promise<ReadonlyMap<string, KnownContact>> {
  const rows = await trx
    .selectFrom('contacts')
    .select(['contactKey', 'unitId', 'contact', 'commitment'])
    .where('planSlug', '=', planSlug)
    .execute();
  return new Map(
    rows.flatMap(({ unitId, contact, ...known }) => {
      return contact === null ? [] : [[contactName(unitId, contact), known] as const];
    }),
  );
}

function apart(plan: Plan, known: ReadonlyMap<string, KnownContact>): PlanApart {
  const contactKeys = new Map<string, number[]>();
  const units = plan.units.map(({ contacts, ...unit }) => {
    const own = contacts.flatMap((contact) => known.get(contactName(unit.id, contact)) ?? []);
    const keys = own.map(({ contactKey }) => contactKey);
    contactKeys.set(unit.id, keys);
    return { ...unit, contacts: own.map(({ commitment }) => commitment.toString('hex')) };
  });
  return { plan: { ...plan, units }, contactKeys };
}
