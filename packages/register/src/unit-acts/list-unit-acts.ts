import type { PurgedPart } from '@kyhan/contracts';
import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { present, type Present } from '../present.js';
import { purgedParts, purgesOf } from '../purges/purged-parts.js';
import type { UnitActTable } from '../unit-act-table.js';
import type { UnitAct } from '@kyhan/engine';

type Shown = Pick<
  UnitActTable,
  'actId' | 'number' | 'reason' | 'actor' | 'storedAt' | 'storedRealAt' | 'takenInSequence' | 'takenInAt'
>;

/** What a unit did, with its text unless that was erased. */
export type StoredUnitAct = Present<Shown> & {
  readonly act: UnitAct['type'];
  /** Of a note, where something is promised. */
  readonly promisedOn?: string;
  /** Of an asking for an extension. */
  readonly newDueOn?: string;
  /** The unit that this is for, says who contests it. */
  readonly proposed?: string;
  readonly hash: string;
  /** What of it went by an act. */
  readonly purged?: readonly PurgedPart[];
};

/**
 * Everything that was done with an assignment beside handing in, also what it has still to take in, the first one
 * first.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listUnitActs({ db }: Register, assignmentId: string): Promise<StoredUnitAct[]> {
  const rows = await db
    .selectFrom('unitActs')
    .innerJoin('assignments', 'assignments.assignmentKey', 'unitActs.assignmentKey')
    .select(['actId', 'number', 'act', 'reason', 'actor', 'storedAt', 'storedRealAt', 'hash'])
    .select(['takenInSequence', 'takenInAt', 'unitActs.assignmentKey'])
    .select(purgesOf(sql.ref('assignments.cycleKey')).as('purges'))
    .where('assignmentId', '=', assignmentId)
    .orderBy('number')
    .execute();
  return rows.map(({ act, hash, assignmentKey, purges, ...row }) => {
    const purged = purgedParts(purges, { table: 'unit_acts', key: [assignmentKey, row.actId] });
    return { ...present(row), ...purged, act: act.type, ...saidIn(act), hash: hash.toString('hex') };
  });
}

function saidIn(act: UnitAct): Pick<StoredUnitAct, 'promisedOn' | 'newDueOn' | 'proposed'> {
  if (act.type === 'ask') return { newDueOn: act.newDueOn };
  if (act.type === 'contest') return act.proposed === undefined ? {} : { proposed: act.proposed };
  return act.type === 'note' && act.promisedOn !== undefined ? { promisedOn: act.promisedOn } : {};
}
