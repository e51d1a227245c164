import { TIME_ACTOR } from '@kyhan/plan/ids';
import { sql } from 'kysely';
import { committed } from '../commitment.js';
import type { Db, Register } from '../connection/register.js';
import { lockDoor, tellOfDoor, type DoorEvent, type DoorTime } from './tell-of-door.js';
import { toldPersons } from './told-persons.js';

/**
 * Tells of everybody whom an older release kept, once and all at the same time: from then on a person of whom nothing
 * is told was put in past the door.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function tellOfEarlierPersons(register: Register, time: DoorTime): Promise<void> {
  await register.db.transaction().execute(async (trx) => await tellOfUntoldPersons(trx, time));
}

/** The same within a transaction. */
export async function tellOfUntoldPersons(trx: Db, time: DoorTime): Promise<void> {
  if (await isAnybodyTold(trx)) return;
  const rows = await trx
    .selectFrom('persons')
    .select(['personId', 'name', 'mailbox', 'createdAt', 'createdRealAt'])
    .orderBy('personId')
    .forUpdate()
    .execute();
  await lockDoor(trx);
  // Two that come at once tell it once.
  if (await isAnybodyTold(trx)) return;
  const { last } = await toldPersons(trx);
  const untold = rows.filter(({ personId }) => !last.has(personId));
  const salted = untold.map(({ name, mailbox, ...rest }) => ({ ...rest, ...committed({ name, mailbox }) }));
  await sql`
    update persons p set salt = decode(n.salt, 'hex')
    from unnest(${salted.map(({ personId }) => personId)}::text[],
      ${salted.map(({ salt }) => salt.toString('hex'))}::text[]) as n (person_id, salt)
    where p.person_id = n.person_id`.execute(trx);
  const events = salted.map(({ personId, createdAt, createdRealAt, commitment }): DoorEvent => {
    const who = { personId, createdAt, createdRealAt, commitment: commitment.toString('hex') };
    return { actor: TIME_ACTOR, fact: { type: 'person-kept', ...who } };
  });
  await tellOfDoor(trx, events, time);
}

async function isAnybodyTold(db: Db): Promise<boolean> {
  const { rows } = await sql`
    select 1 from events e join door d on d.door_key = e.stream_key
    where e.fact ->> 'type' in ('person-kept', 'person-erased') and e.fact ->> 'type' = 'person-kept' limit 1`.execute(
    db,
  );
  return rows.length > 0;
}
