import type { Register } from '../connection/register.js';
import { present, type Present } from '../present.js';
import type { PersonTable } from '../person-table.js';

/** Whoever signs in: an id that events name, and a name and a mailbox that can be erased. */
export type Person = Present<PersonTable>;

/**
 * Keeps a person; what was said of one before is said anew, and since when there is one stays.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function keepPerson(register: Register, person: Person): Promise<void> {
  const { personId, name = null, mailbox = null, createdAt, createdRealAt } = person;
  await register.db
    .insertInto('persons')
    .values({ personId, name, mailbox, createdAt, createdRealAt })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet({ name, mailbox }))
    .execute();
}

/**
 * Undefined where nobody was ever kept under that id.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function findPerson({ db }: Register, personId: string): Promise<Person | undefined> {
  const row = await db.selectFrom('persons').selectAll().where('personId', '=', personId).executeTakeFirst();
  return row === undefined ? undefined : present(row);
}

/**
 * Everybody who was ever kept, by id.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listPersons({ db }: Register): Promise<Person[]> {
  const rows = await db.selectFrom('persons').selectAll().orderBy('personId').execute();
  return rows.map((row) => present(row));
}
