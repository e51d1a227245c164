import type { RulingOutcome } from '@kyhan/engine';
import { sql, type Selectable } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import type { RulingTable } from '../schema.js';
import type { AskedRuling, RulingName } from './turn.js';

/**
 * Rulings that were stored, in the order in which they are named; those that were not are left out.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listAskedRulings(
  register: Register,
  names: readonly RulingName[],
): Promise<AskedRuling[]> {
  if (names.length === 0) return [];
  return (await askedRows(register.db, names).execute()).map(askedRuling);
}

/**
 * Of these rulings, those that have been carried out.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listDoneRulings({ db }: Register, names: readonly RulingName[]): Promise<RulingName[]> {
  return await named(db, names)
    .select(['named.assignmentId', 'rulings.rulingId'])
    .where('outcome', '=', 'done')
    .execute();
}

type Refused = Extract<RulingOutcome, { outcome: 'refused' }>;

/** What a turn was asked, by what became of it so far. */
export interface TurnRulings {
  /** To be decided, or carried out before: whatever has not been refused. */
  readonly asked: readonly AskedRuling[];
  /** Refused by another turn, and not asked again since: the answer stands, whatever time has changed meanwhile. */
  readonly refused: readonly Refused[];
}

/** The rulings of a turn, within its transaction, in the order in which they are named. */
export async function turnRulings(trx: Db, names: readonly RulingName[]): Promise<TurnRulings> {
  const rows = await askedRows(trx, names).select(['outcome', 'code', 'details']).execute();
  const asked: AskedRuling[] = [];
  const refused: Refused[] = [];
  for (const { outcome, code, details, ...row } of rows) {
    const { assignmentId, rulingId } = row;
    if (outcome === 'refused' && code !== null)
      refused.push({ assignmentId, rulingId, outcome, code, details: details ?? {} });
    else asked.push(askedRuling(row));
  }
  return { asked, refused };
}

function askedRows(db: Db, names: readonly RulingName[]) {
  return named(db, names)
    .select(['named.assignmentId', 'rulings.rulingId', 'wish', 'reason', 'ground', 'actor'])
    .orderBy('place');
}

type AskedRow = Pick<Selectable<RulingTable>, 'rulingId' | 'wish' | 'reason' | 'ground' | 'actor'> & {
  readonly assignmentId: string;
};

function askedRuling({ wish, reason, ground, ...which }: AskedRow): AskedRuling {
  return { ...wish, ...which, ...ground, ...(reason === null ? {} : { reason }) };
}

function named(db: Db, names: readonly RulingName[]) {
  const assignments = db
    .selectFrom('rulings')
    .innerJoin('assignments', 'assignments.assignmentKey', 'rulings.assignmentKey');
  return assignments.innerJoin(
    sql<{ assignmentId: string; rulingId: string; place: number }>`(
        select * from unnest(${names.map(({ assignmentId }) => assignmentId)}::text[],
          ${names.map(({ rulingId }) => rulingId)}::text[])
        with ordinality as name(assignment_id, ruling_id, place))`.as('named'),
    (join) =>
      join
        .onRef('named.assignmentId', '=', 'assignments.assignmentId')
        .onRef('named.rulingId', '=', 'rulings.rulingId'),
  );
}
