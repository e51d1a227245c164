import { randomBytes } from 'node:crypto';
import { personActor } from '@kyhan/plan/ids';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { writePerson } from './write-person.js';

/** Whose mailbox it is, and since when we know it. */
export interface NewContactPerson {
  readonly mailbox: string;
  readonly name?: string | undefined;
  /** Plan time and real time, epoch milliseconds. */
  readonly at: number;
  readonly realAt: number;
}

/** Nobody learns a name or a mailbox from an id: it says nothing. */
const ID_BYTES = 5;

/**
 * The id of the person of a mailbox; of several the first that was kept. Who was not known is from now on, under an id
 * of chance.
 */
export async function contactPerson(
  trx: Db,
  { mailbox, name, at, realAt }: NewContactPerson,
): Promise<string> {
  // Two that ask at once make one.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`kyhan person ${mailbox.toLowerCase()}`}, 0))`.execute(
    trx,
  );
  const known = await trx
    .selectFrom('persons')
    .select('personId')
    .where(sql`lower(mailbox)`, '=', mailbox.toLowerCase())
    .orderBy('createdRealAt')
    .orderBy('personId')
    .executeTakeFirst();
  if (known !== undefined) return known.personId;
  const personId = `dm-${randomBytes(ID_BYTES).toString('hex')}`;
  const person = { personId, name: name ?? null, mailbox, createdAt: at, createdRealAt: realAt };
  await writePerson(trx, person, { actor: personActor(personId), at, realAt });
  return personId;
}
