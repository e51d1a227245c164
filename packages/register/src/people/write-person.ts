import type { Selectable } from 'kysely';
import { committed, commitmentUnder } from '../commitment.js';
import type { Db } from '../connection/register.js';
import type { PersonTable } from '../person-table.js';
import { tellOfDoor, type DoorTime } from './tell-of-door.js';
import { tellOfUntoldPersons } from './tell-of-earlier-persons.js';
import { toldPersons } from './told-persons.js';

/** Who says who somebody is, as events name them, and when. */
export interface SaidOfPerson extends DoorTime {
  readonly actor: string;
}

/**
 * Writes who somebody is and tells it at the door by a commitment, so that a mailbox that was changed past it is missed;
 * what is told already is not told again. Since when there is one stays.
 */
export async function writePerson(
  trx: Db,
  person: Omit<Selectable<PersonTable>, 'salt'>,
  { actor, ...time }: SaidOfPerson,
): Promise<void> {
  await tellOfUntoldPersons(trx, time);
  const { personId, name, mailbox } = person;
  if (await isAsTold(trx, person)) return;
  const { salt, commitment } = committed({ name, mailbox });
  const since = await trx
    .insertInto('persons')
    .values({ ...person, salt })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet({ name, mailbox, salt }))
    .returning(['createdAt', 'createdRealAt'])
    .executeTakeFirstOrThrow();
  const fact = { type: 'person-kept', personId, commitment: commitment.toString('hex'), ...since } as const;
  await tellOfDoor(trx, [{ actor, fact }], time);
}

/** By what the door told, not by the row: what was changed past it is told when somebody says it. */
async function isAsTold(
  trx: Db,
  { personId, name, mailbox }: Omit<Selectable<PersonTable>, 'salt'>,
): Promise<boolean> {
  const row = await trx
    .selectFrom('persons')
    .select(['name', 'mailbox', 'salt'])
    .where('personId', '=', personId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined || row.salt === null || row.name !== name || row.mailbox !== mailbox) return false;
  const told = (await toldPersons(trx, personId)).last.get(personId);
  const commitment = commitmentUnder(row.salt, { name, mailbox }).toString('hex');
  return told?.type === 'person-kept' && told.commitment === commitment;
}
