import type { Instant } from '@kyhan/calendar';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { personActor } from '@kyhan/plan/ids';
import { retellAbsences } from '../notices/retell-absences.js';
import { listPlans } from '../plans/find-plan.js';
import type { PlanVersion } from '../plans/plan-version.js';
import { contactPerson } from '../people/contact-person.js';
import { contactRoles } from '../people/contact-roles.js';
import { keepContactRoles } from '../people/keep-contact-roles.js';
import { listRoles } from '../people/list-roles.js';

/** A mailbox, and when somebody is to be let in by it: plan time and real time, epoch milliseconds. */
export interface Admission {
  readonly mailbox: string;
  readonly at: Instant;
  readonly realAt: number;
}

/**
 * The person of a mailbox, with the roles that the newest versions of plans say: of a contact, who is known from now on;
 * of somebody who was appointed.
 * @returns the id of the person; undefined where nobody with that mailbox may do anything, now or later
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function admit(register: Register, admission: Admission): Promise<string | undefined> {
  const { mailbox, at, realAt } = admission;
  const naming = (await listPlans(register)).filter(({ plan }) => contactRoles(plan, mailbox, at).length > 0);
  const before = await knownPerson(register.db, mailbox);
  const personId =
    naming.length === 0
      ? before
      : await register.db.transaction().execute((trx) => admitted(trx, naming, admission));
  // Another version came into force meanwhile: it says who is whose contact.
  if (personId === 'again') return await admit(register, admission);
  if (personId === undefined) return undefined;
  // Who stands in for somebody does so from now on as this person.
  if (before === undefined) await retellAbsences(register, { actor: personActor(personId), at, realAt });
  const roles = await listRoles(register, personId);
  return roles.some(({ untilAt }) => untilAt === undefined || at < untilAt) ? personId : undefined;
}

async function knownPerson(db: Db, mailbox: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('persons')
    .select('personId')
    .where(sql`lower(mailbox)`, '=', mailbox.toLowerCase())
    .orderBy('createdRealAt')
    .orderBy('personId')
    .executeTakeFirst();
  return row?.personId;
}

async function admitted(
  trx: Db,
  naming: readonly PlanVersion[],
  { mailbox, at, realAt }: Admission,
): Promise<string> {
  const heads = await trx
    .selectFrom('plans')
    .select(['slug', 'newestVersion'])
    .where('slug', '=', sql<string>`any(${naming.map(({ plan }) => plan.slug)})`)
    .orderBy('slug')
    .forUpdate()
    .execute();
  const newest = new Map(heads.map(({ slug, newestVersion }) => [slug, newestVersion]));
  if (naming.some(({ plan, version }) => newest.get(plan.slug) !== version)) return 'again';
  const contacts = naming.flatMap(({ plan }) => plan.units.flatMap((unit) => unit.contacts));
  const own = contacts.filter(({ email }) => email.toLowerCase() === mailbox.toLowerCase());
  const name = own.find((one) => one.name)?.name;
  // As the plan writes it: what was typed may be the mailbox of somebody else whose small letters are the same.
  const written = own[0]?.email ?? mailbox;
  const personId = await contactPerson(trx, { mailbox: written, name, at, realAt });
  for (const { plan, version } of naming) await keepContactRoles(trx, { plan, version, at, realAt });
  return personId;
}
