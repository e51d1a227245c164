import type { PurgedValue, PurgeSubject } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { failPoint } from '../fail-points/fail-point.js';
import { factTable } from '../leaves/fact-reader.js';
import { lockCycle } from '../lock-cycle.js';
import { lockDoor, tellOfDoor, type DoorTime } from '../people/tell-of-door.js';
import { tellOfCycle } from '../tell-of-cycle.js';
import { finishPurges } from './finish-purges.js';
import type { Purge } from './find-purges.js';
import { PURGED_TEXT } from './purged-text.js';
import { lockMeant } from './lock-meant.js';
import { meantByPurge, type MeantByPurge } from './meant-by-purge.js';
import { meantSubject } from './meant-subject.js';
import { findPurge } from './page-of-purges.js';

/** Who agrees to which act, as events name them. */
export interface PurgeApproval extends DoorTime {
  readonly purge: number;
  readonly actor: string;
}

/**
 * Agrees to a purge, and does it at once: values go with their salts from every row that has them, what was being filled
 * in goes, then the contents of files; each cycle that had some of it tells so. Commitments, leaves and chains stay as
 * they were. Said again it finishes what was broken off.
 * @throws KyhanError PURGE_NOT_FOUND, PURGE_CLOSED, PURGE_NEEDS_ANOTHER, REGISTER_UNAVAILABLE, FILES_UNAVAILABLE
 */
export async function approvePurge(register: Register, approval: PurgeApproval): Promise<Purge> {
  const { purge: number, actor, ...time } = approval;
  const purge = await register.db.transaction().execute(async (trx) => {
    await lockDoor(trx);
    const asked = await findPurge({ db: trx }, number);
    if (asked === undefined) throw new KyhanError('PURGE_NOT_FOUND', { purge: number });
    if (asked.done !== undefined) return asked;
    if (asked.declined !== undefined) throw new KyhanError('PURGE_CLOSED', { purge: number });
    if (asked.askedBy === actor) throw new KyhanError('PURGE_NEEDS_ANOTHER', { purge: number });
    await lockMeant(trx, await meantByPurge(trx, asked.subject));
    // What was told anew while the locks were waited for goes too.
    const meant = await meantByPurge(trx, asked.subject);
    await tellCycles(trx, { ...meant, purge: number, subject: asked.subject }, approval);
    for (const value of meant.values) await takeOut(trx, value);
    await dropWhatIsNoFact(trx, await meantSubject(trx, asked.subject));
    const { files, inClear } = meant;
    const values = meant.values.map(placeOf);
    const fact = { type: 'purged', purge: number, values, files } as const;
    await tellOfDoor(trx, [{ actor, fact: inClear.length === 0 ? fact : { ...fact, inClear } }], time);
    const done = { by: actor, at: time.at, values, files };
    return { ...asked, done: inClear.length === 0 ? done : { ...done, inClear } };
  });
  failPoint('after-purge-commit');
  await finishPurges(register);
  return purge;
}

function placeOf({ table, key, column }: PurgedValue): PurgedValue {
  return { table, key, column };
}

interface Purging extends MeantByPurge {
  readonly purge: number;
  readonly subject: PurgeSubject;
}

/** In the order of their keys, as all who lock several. */
async function tellCycles(trx: Db, purging: Purging, { actor, at, realAt }: PurgeApproval): Promise<void> {
  const { purge, subject, values, files } = purging;
  const ofFiles = files.length === 0 ? undefined : await cycleOfSubmission(trx, subject.id);
  const cycles = new Set([...values.flatMap(({ cycleId }) => cycleId ?? []), ...(ofFiles ?? [])]);
  for (const cycleId of [...cycles].sort()) {
    const own = values.filter((value) => value.cycleId === cycleId).map(placeOf);
    const fact = { type: 'cycle-purged', purge, subject, values: own } as const;
    const ownFiles = ofFiles?.includes(cycleId) ? files : [];
    await tellOfCycle(trx, await lockCycle(trx, cycleId), {
      fact: { ...fact, files: ownFiles },
      actor,
      at,
      realAt,
    });
  }
}

async function cycleOfSubmission(trx: Db, submissionId: string): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('submissions')
    .innerJoin('assignments', 'assignments.assignmentKey', 'submissions.assignmentKey')
    .innerJoin('cycles', 'cycles.cycleKey', 'assignments.cycleKey')
    .select('cycleId')
    .where('submissionId', '=', submissionId)
    .execute();
  return rows.map(({ cycleId }) => cycleId);
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

/** What is being filled in begins with what was handed in before; a finding as it stands now says what it was told. */
async function dropWhatIsNoFact(trx: Db, { kind, id }: PurgeSubject): Promise<void> {
  if (kind === 'submission')
    await sql`delete from unsent_reports u using submissions s
      where s.submission_id = ${id} and s.assignment_key = u.assignment_key`.execute(trx);
  if (kind === 'finding')
    await sql`update findings set reason = ${PURGED_TEXT}
      where finding_id = ${id} and reason <> ${PURGED_TEXT}`.execute(trx);
}
