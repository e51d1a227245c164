import { isKyhanError } from '@kyhan/errors';
import type { Register } from '@kyhan/register';
import { until } from '@kyhan/testkit/clock';
import { sql } from 'kysely';

/** One who comes to an assignment, and the table into which he writes when he has locked and read everything. */
export interface Comer {
  readonly writes: 'submissions' | 'unit_acts' | 'turns';
  readonly come: () => Promise<unknown>;
}

/** What somebody was answered, or the code and details of what he was told instead. */
export type Answer = { readonly answer: unknown } | { readonly told: string; readonly details: unknown };

/**
 * Two at the same moment, each in a transaction of its own: the first holds its locks and is about to write when the
 * second comes and waits for them.
 */
async function inOrder(
  register: Register,
  [first, second]: readonly [Comer, Comer],
): Promise<[Answer, Answer]> {
  let answers: [Promise<Answer>, Promise<Answer>] | undefined;
  await register.db.transaction().execute(async (trx) => {
    // The role of the application may lock no table that it only adds to.
    await sql`set local role none`.execute(trx);
    await sql`lock table ${sql.table(first.writes)} in exclusive mode`.execute(trx);
    const one = answered(first);
    await until(async () => ((await waiting(register)) === 1 ? true : undefined));
    const other = answered(second);
    await until(async () => ((await waiting(register)) === 2 ? true : undefined));
    answers = [one, other];
  });
  if (answers === undefined) throw new Error('nobody came');
  return [await answers[0], await answers[1]];
}

/** Who comes first of two: the first one named, or the other. */
export const BOTH_ORDERS = [
  ['first', 0],
  ['second', 1],
] as const;

/** Two in that order; their answers as they are named. */
export async function race(
  register: Register,
  [one, other]: readonly [Comer, Comer],
  winner: 0 | 1,
): Promise<readonly [Answer, Answer]> {
  const [first, second] = await inOrder(register, winner === 0 ? [one, other] : [other, one]);
  return winner === 0 ? [first, second] : [second, first];
}

async function answered({ come }: Comer): Promise<Answer> {
  try {
    return { answer: await come() };
  } catch (error) {
    if (!isKyhanError(error)) throw error;
    return { told: error.code, details: error.details };
  }
}

/** How many sessions at work in this register wait for a lock; those of other registers in the database wait as well. */
export async function waiting({ db }: Register): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct w.pid) as count from pg_locks w where not w.granted and exists (
      select from pg_locks h join pg_class c on c.oid = h.relation join pg_namespace n on n.oid = c.relnamespace
      where h.pid = w.pid and n.nspname = current_schema)`.execute(db);
  return rows[0]?.count ?? 0;
}
