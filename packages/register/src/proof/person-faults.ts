import type { FactFaultReason } from '@kyhan/contracts';
import type { Selectable } from 'kysely';
import { commitmentUnder } from '../commitment.js';
import type { Db } from '../connection/register.js';
import type { FoundFaults } from '../leaves/found-faults.js';
import { toldPersons, type ToldPerson } from '../people/told-persons.js';
import type { PersonTable } from '../person-table.js';

type Row = Selectable<PersonTable>;

/**
 * Names whoever is not as the door told last: sign-in letters go to the mailbox of a row, and an insider who changes it
 * gets them. Rows from before that was told pass until they are, with the first who is kept or on the next day.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function personFaults(db: Db, faults: FoundFaults): Promise<void> {
  const { isTold, last } = await toldPersons(db);
  const rows = await db.selectFrom('persons').selectAll().orderBy('personId').execute();
  const kept = new Map(rows.map((row) => [row.personId, row]));
  for (const personId of new Set([...last.keys(), ...kept.keys()])) {
    const reason = faultOf(kept.get(personId), last.get(personId), isTold);
    // As the database writes the key of a fact.
    const key = JSON.stringify([personId]);
    if (reason !== undefined) faults.fact({ table: 'persons', key, aspect: 'written', reason });
  }
}

function faultOf(
  row: Row | undefined,
  told: ToldPerson | undefined,
  isTold: boolean,
): FactFaultReason | undefined {
  if (row === undefined) return 'removed';
  if (told === undefined) return isTold ? 'no-leaf' : undefined;
  const { name, mailbox, salt, createdAt, createdRealAt } = row;
  const isEmpty = name === null && mailbox === null;
  if (told.type === 'person-erased') return isEmpty && salt === null ? undefined : 'value-changed';
  if (createdAt !== told.createdAt || createdRealAt !== told.createdRealAt) return 'changed';
  if (salt === null) return isEmpty ? 'value-gone' : 'value-changed';
  const commitment = commitmentUnder(salt, { name, mailbox }).toString('hex');
  return commitment === told.commitment ? undefined : 'value-changed';
}
