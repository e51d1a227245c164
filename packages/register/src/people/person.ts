import type { Register } from '../connection/register.js';
import { present, type Present } from '../present.js';
import type { PersonTable } from '../person-table.js';
import { writePerson, type SaidOfPerson } from './write-person.js';

/** Whoever signs in: an id that events name, and a name and a mailbox that can be erased. */
export type Person = Omit<Present<PersonTable>, 'salt'>;

/** What of a row says who somebody is. */
export const OF_PERSON = ['personId', 'name', 'mailbox', 'createdAt', 'createdRealAt'] as const;

/**
 * Keeps a person; what was said of one before is said anew, and since when there is one stays. The door tells that it was
 * said, and by whom.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function keepPerson(register: Register, person: Person, said: SaidOfPerson): Promise<void> {
  const { personId, name = null, mailbox = null, createdAt, createdRealAt } = person;
  const row = { personId, name, mailbox, createdAt, createdRealAt };
  await register.db.transaction().execute(async (trx) => await writePerson(trx, row, said));
}

/**
 * Undefined where nobody was ever kept under that id.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function findPerson({ db }: Register, personId: string): Promise<Person | undefined> {
  const row = await db
    .selectFrom('persons')
    .select(OF_PERSON)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return row === undefined ? undefined : present(row);
}

/**
 * Everybody who was ever kept, by id.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listPersons({ db }: Register): Promise<Person[]> {
  const rows = await db.selectFrom('persons').select(OF_PERSON).orderBy('personId').execute();
  return rows.map((row) => present(row));
}
