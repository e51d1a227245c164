import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import type { AskedRuling, RulingName } from './turn.js';

/**
 * Rulings that were stored, in the order in which they are named; those that were not are left out.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listAskedRulings(
  register: Register,
  names: readonly RulingName[],
): Promise<AskedRuling[]> {
  return names.length === 0 ? [] : await askedRulings(register.db, names);
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

/** The same within a transaction. */
export async function askedRulings(db: Db, names: readonly RulingName[]): Promise<AskedRuling[]> {
  const rows = await named(db, names)
    .select(['named.assignmentId', 'rulings.rulingId', 'wish', 'reason', 'ground', 'actor'])
    .orderBy('place')
    .execute();
  return rows.map(({ wish, reason, ground, ...which }) => ({
    ...wish,
    ...which,
    ...ground,
    ...(reason === null ? {} : { reason }),
  }));
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
