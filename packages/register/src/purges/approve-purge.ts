import type { PurgedValue, PurgeSubject } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { failPoint } from '../fail-points/fail-point.js';
import { factTable } from '../leaves/fact-reader.js';
import { lockDoor, tellOfDoor, type DoorTime } from '../people/tell-of-door.js';
import { finishPurges } from './finish-purges.js';
import { findPurges, type Purge } from './find-purges.js';
import { meantByPurge } from './meant-by-purge.js';

/** Who agrees to which act, as events name them. */
export interface PurgeApproval extends DoorTime {
  readonly purge: number;
  readonly actor: string;
}

/**
 * Agrees to a purge, and does it at once: values go with their salts from every row that has them, what was being filled
 * in goes, then the contents of files. Commitments, leaves and chains stay as they were. Said again it finishes what was
 * broken off.
 * @throws KyhanError PURGE_NOT_FOUND, PURGE_NEEDS_ANOTHER, REGISTER_UNAVAILABLE, FILES_UNAVAILABLE
 */
export async function approvePurge(register: Register, approval: PurgeApproval): Promise<Purge> {
  const { purge: number, actor, ...time } = approval;
  const purge = await register.db.transaction().execute(async (trx) => {
    await lockDoor(trx);
    const asked = (await findPurges(trx)).find(({ purge: one }) => one === number);
    if (asked === undefined) throw new KyhanError('PURGE_NOT_FOUND', { purge: number });
    if (asked.done !== undefined) return asked;
    if (asked.askedBy === actor) throw new KyhanError('PURGE_NEEDS_ANOTHER', { purge: number });
    const { values, files } = await meantByPurge(trx, asked.subject);
    for (const value of values) await takeOut(trx, value);
    await dropDraft(trx, asked.subject);
    await tellOfDoor(trx, [{ actor, fact: { type: 'purged', purge: number, values, files } }], time);
    return { ...asked, done: { by: actor, at: time.at, values, files } };
  });
  failPoint('after-purge-commit');
  await finishPurges(register);
  return purge;
}

async function takeOut(trx: Db, { table, key, column }: PurgedValue): Promise<void> {
  const { key: columns, erasable } = factTable(table);
  const salt = erasable.find(({ value }) => value === column)?.salt;
  if (salt === undefined) throw new RangeError(`${table}.${column} cannot be erased`);
  const values = JSON.parse(key) as readonly (string | number)[];
  const same = Object.entries(columns).map(
    ([name, type], index) => sql`${sql.ref(name)} = ${values[index]}::${sql.raw(type)}`,
  );
  await sql`update ${sql.table(table)} set ${sql.ref(column)} = null, ${sql.ref(salt)} = null
    where ${sql.join(same, sql` and `)}`.execute(trx);
}

/** What is being filled in begins with what was handed in before. */
async function dropDraft(trx: Db, { kind, id }: PurgeSubject): Promise<void> {
  if (kind !== 'submission') return;
  await sql`delete from unsent_reports u using submissions s
    where s.submission_id = ${id} and s.assignment_key = u.assignment_key`.execute(trx);
}
