import { actorIdOf, personActor, type Actor } from '@kyhan/plan/ids';
import type { Db, Register } from '../connection/register.js';
import { closeRole } from '../people/end-role.js';
import { endSessionsOf } from '../people/session.js';
import { requireAnotherAdministrator } from '../people/require-another-administrator.js';
import { tellOfDoor, type DoorEvent } from '../people/tell-of-door.js';
import { forgetPlanVersions } from '../plans/find-plan.js';
import { present } from '../present.js';
import { eraseMailbox } from './erase-mailbox.js';

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
    const gone = mailbox === null ? {} : await eraseMailbox(trx, mailbox);
    await endSessionsOf(trx, personActor(personId), { actor: by, ...time });
    await trx.deleteFrom('signInLinks').where('actor', '=', personActor(personId)).execute();
    const ended = await endRoles(trx, erasure);
    await trx
      .updateTable('persons')
      .set({ name: null, mailbox: null, salt: null })
      .where('personId', '=', personId)
      .execute();
    const erased = { actor: actorIdOf(by), fact: { type: 'person-erased', personId, erased: gone } as const };
    await tellOfDoor(trx, [...ended, erased], time);
  });
  forgetPlanVersions(register);
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
