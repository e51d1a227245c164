import type { Role } from '@kyhan/engine';
import type { Plan } from '@kyhan/plan';
import { actorIdOf } from '@kyhan/plan/ids';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { present } from '../present.js';
import { contactRoles } from './contact-roles.js';
import { tellOfDoor, type DoorEvent } from './tell-of-door.js';
import { closeRole } from './end-role.js';
import { insertRole } from './grant-role.js';

/** The newest version of a plan, and when it says so: plan time and real time, epoch milliseconds. */
export interface SayingVersion {
  readonly plan: Plan;
  readonly version: number;
  readonly at: number;
  readonly realAt: number;
}

/** A role that a version of the plan gave. */
interface GivenRole extends Role {
  readonly personId: string;
}

/**
 * Lets every known person be in a plan what its newest version says of the contacts with their mailboxes: what it says no
 * longer ends, what it says besides begins. What somebody else gave them stays as it is.
 */
export async function keepContactRoles(trx: Db, saying: SayingVersion): Promise<void> {
  const { plan, version, at, realAt } = saying;
  const actor = actorIdOf({ kind: 'plan', version });
  const persons = await knownPersons(trx, plan);
  const given = await givenRoles(trx, plan.slug, at);
  const said: GivenRole[] = persons.flatMap(({ personId, mailbox }) =>
    contactRoles(plan, mailbox, at).map((role) => ({ personId, ...role })),
  );
  const events: DoorEvent[] = [];
  for (const role of given.filter((one) => !said.some((other) => isSame(one, other, at)))) {
    await closeRole(trx, { ...role, untilAt: at, endedBy: actor });
    const { personId, role: kind, planSlug, unitId } = role;
    const limits = present({ planSlug: planSlug ?? null, unitId: unitId ?? null });
    events.push({ actor, fact: { type: 'role-ended', personId, role: kind, ...limits, untilAt: at } });
  }
  for (const role of said.filter((one) => !given.some((other) => isSame(other, one, at)))) {
    await insertRole(trx, { ...role, grantedBy: actor, realAt });
    events.push({ actor, fact: { type: 'role-given', ...role } });
  }
  await tellOfDoor(trx, events, { at, realAt });
}

/** Whether a role that was given is what is said of the same person from now on. */
function isSame(given: GivenRole, said: GivenRole, at: number): boolean {
  const begins = Math.max(given.fromAt, at) === said.fromAt;
  const names = ['personId', 'role', 'unitId', 'untilAt'] as const;
  return begins && names.every((name) => given[name] === said[name]);
}

/** Whoever signs in with the mailbox of a contact, or did so once. */
async function knownPersons(trx: Db, plan: Plan): Promise<{ personId: string; mailbox: string }[]> {
  const mailboxes = plan.units.flatMap(({ contacts }) => contacts.map(({ email }) => email.toLowerCase()));
  const rows = await trx
    .selectFrom('persons')
    .select(['personId', 'mailbox'])
    .where(sql`lower(mailbox)`, '=', sql<string>`any(${[...new Set(mailboxes)]})`)
    .orderBy('createdRealAt')
    .orderBy('personId')
    .execute();
  const first = new Map(rows.toReversed().map(({ personId, mailbox }) => [mailbox?.toLowerCase(), personId]));
  return rows.flatMap(({ personId, mailbox }) =>
    mailbox !== null && first.get(mailbox.toLowerCase()) === personId ? [{ personId, mailbox }] : [],
  );
}

async function givenRoles(trx: Db, planSlug: string, at: number): Promise<GivenRole[]> {
  const rows = await trx
    .selectFrom('roles')
    .select(['personId', 'role', 'planSlug', 'unitId', 'fromAt', 'untilAt'])
    .where('planSlug', '=', planSlug)
    .where('grantedBy', 'like', 'plan:%')
    .where((eb) => eb.or([eb('untilAt', 'is', null), eb('untilAt', '>', at)]))
    .execute();
  return rows.map((row) => present(row));
}
