import { sql, type Selectable } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { PURGED_TEXT } from '../purges/purged-text.js';
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
  return (await askedRulings(register.db, names).execute()).map(askedRuling);
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

/** The rows of rulings by their names, within a transaction or without; more can be selected. */
export function askedRulings(db: Db, names: readonly RulingName[]) {
  return named(db, names)
    .select([
      'named.assignmentId',
      'rulings.rulingId',
      'wish',
      'reason',
      'reasonCommitment',
      'ground',
      'actor',
    ])
    .orderBy('place');
}

type AskedRow = Pick<
  Selectable<RulingTable>,
  'rulingId' | 'wish' | 'reason' | 'reasonCommitment' | 'ground' | 'actor'
> & {
  readonly assignmentId: string;
};

/** A ruling as it was stored, out of its row. One whose reason was purged before its turn had one. */
export function askedRuling({ wish, reason, reasonCommitment, ground, ...which }: AskedRow): AskedRuling {
  const said = reason ?? (reasonCommitment === null ? undefined : PURGED_TEXT);
  return { ...wish, ...which, ...ground, ...(said === undefined ? {} : { reason: said }) };
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
