import { addressKey, noticeAddress } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { knownAddresses } from './known-addresses.js';
import { absenceHash } from './absence-hash.js';
import type { AbsenceTable } from '../absence-table.js';
import type { Absence } from './absences-told.js';

/** An absence as it is told. */
export interface NewAbsence extends Absence {
  readonly toldRealAt: number;
}

/**
 * Keeps an absence; the same again changes nothing. Of two about one contact the one that was told last counts.
 * @throws KyhanError ACT_ID_REUSED, REGISTER_UNAVAILABLE
 */
export async function recordAbsence(register: Register, absence: NewAbsence): Promise<void> {
  await register.db.transaction().execute((trx) => keepAbsence(trx, absence));
}

/** The same within a transaction. */
export async function keepAbsence(trx: Db, absence: NewAbsence): Promise<void> {
  const row = await absenceRow(trx, absence);
  const inserted = await trx
    .insertInto('absences')
    .values(row)
    .onConflict((conflict) => conflict.column('absenceId').doNothing())
    .returning('absenceId')
    .executeTakeFirst();
  if (inserted === undefined) await requireSame(trx, row);
}

async function absenceRow(trx: Db, { mailbox, substitute, ...absence }: NewAbsence): Promise<AbsenceTable> {
  const [away, present] = [noticeAddress({ email: mailbox }), noticeAddress({ email: substitute })];
  const known = await knownAddresses(trx, [away, present]);
  const [absent, standIn] = [known.get(addressKey(away)), known.get(addressKey(present))];
  if (absent === undefined || standIn === undefined) throw new Error('an address was not kept');
  const persons = {
    absentPersons: await personsOf(trx, mailbox),
    substitutePersons: await personsOf(trx, substitute),
  };
  const mailboxes = { absent: absent.commitment, substitute: standIn.commitment };
  const hash = absenceHash({ ...absence, ...persons, ...mailboxes });
  const keys = { addressKey: absent.addressKey, substituteKey: standIn.addressKey };
  return { ...absence, ...persons, ...keys, hash };
}

/** Those who sign in with a mailbox; nobody with one that was erased. */
export async function personsOf(trx: Db, mailbox: string): Promise<string[]> {
  const found = await trx
    .selectFrom('persons')
    .select('personId')
    .where(sql`lower(mailbox)`, '=', mailbox.toLowerCase())
    .orderBy('personId')
    .execute();
  return found.map(({ personId }) => personId);
}

/** @throws KyhanError ACT_ID_REUSED where the id stands for another absence */
async function requireSame(trx: Db, { absenceId, ...row }: AbsenceTable): Promise<void> {
  const known = await trx
    .selectFrom('absences')
    .select(['planSlug', 'unitId', 'addressKey', 'substituteKey', 'fromAt', 'untilAt'])
    .where('absenceId', '=', absenceId)
    .executeTakeFirstOrThrow();
  const names = ['planSlug', 'unitId', 'addressKey', 'substituteKey', 'fromAt', 'untilAt'] as const;
  if (names.some((name) => known[name] !== row[name]))
    throw new KyhanError('ACT_ID_REUSED', { actId: absenceId });
}
