import { actorIdOf, personActor, type Actor } from '@kyhan/plan/ids';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { closeRole } from '../people/end-role.js';
import { endSessionsOf } from '../people/session.js';
import { requireAnotherAdministrator } from '../people/require-another-administrator.js';
import { tellOfDoor, type DoorEvent } from '../people/tell-of-door.js';
import { forgetPlanVersions } from '../plans/find-plan.js';
import { present } from '../present.js';

/** Whose data is to go, who says so, and when: plan time and real time, epoch milliseconds. */
export interface PersonErasure {
  readonly personId: string;
  readonly actor: Actor;
  readonly at: number;
  readonly realAt: number;
}

/**
 * Erases what says who somebody is, with the salts beside it: name and mailbox wherever the register has them, sessions
 * and links; roles end. What they did stays under an id that says nothing, and so every chain stays whole.
 * @throws KyhanError LAST_ADMINISTRATOR, REGISTER_UNAVAILABLE
 */
export async function erasePersonData(register: Register, erasure: PersonErasure): Promise<void> {
  const { personId, actor: by, ...time } = erasure;
  await register.db.transaction().execute(async (trx) => {
    await requireAnotherAdministrator(trx, { personId, at: erasure.at });
    const { mailbox } = await trx
      .selectFrom('persons')
      .select('mailbox')
      .where('personId', '=', personId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (mailbox !== null) await eraseMailbox(trx, mailbox);
    await endSessionsOf(trx, personActor(personId), { actor: by, ...time });
    await trx.deleteFrom('signInLinks').where('actor', '=', personActor(personId)).execute();
    const ended = await endRoles(trx, erasure);
    await trx
      .updateTable('persons')
      .set({ name: null, mailbox: null })
      .where('personId', '=', personId)
      .execute();
    const erased = { actor: actorIdOf(by), fact: { type: 'person-erased', personId } as const };
    await tellOfDoor(trx, [...ended, erased], time);
  });
  forgetPlanVersions(register);
}

/** What plans, notices and their answers say of it. */
async function eraseMailbox(trx: Db, mailbox: string): Promise<void> {
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

async function endRoles(trx: Db, { personId, actor: by, at }: PersonErasure): Promise<DoorEvent[]> {
  const actor = actorIdOf(by);
  const rows = await trx
    .selectFrom('roles')
    .select(['role', 'planSlug', 'unitId'])
    .where('personId', '=', personId)
    .where((eb) => eb.or([eb('untilAt', 'is', null), eb('untilAt', '>', at)]))
    .execute();
  const ended: DoorEvent[] = [];
  for (const row of rows) {
    const role = { personId, ...present(row) };
    await closeRole(trx, { ...role, untilAt: at, endedBy: actor });
    ended.push({ actor, fact: { type: 'role-ended', ...role, untilAt: at } });
  }
  return ended;
}
