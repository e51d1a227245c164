import type { ActInput } from '@kyhan/engine';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';

/** What a unit did that is stored and not yet part of its assignment's life. */
export type UntakenAct = Omit<ActInput, 'kind' | 'pausedUntil' | 'remindAt'> & {
  readonly assignmentId: string;
};

/** What units did with these assignments that they still have to take in, by number. */
export async function untakenActs(trx: Db, assignmentKeys: readonly number[]): Promise<UntakenAct[]> {
  const rows = await trx
    .selectFrom('unitActs')
    .innerJoin('assignments', 'assignments.assignmentKey', 'unitActs.assignmentKey')
    .select(['assignmentId', 'actId', 'number', 'afterVersion', 'storedAt', 'act', 'reason', 'actor'])
    .where('unitActs.assignmentKey', '=', sql<number>`any(${assignmentKeys})`)
    .where('takenInSequence', 'is', null)
    .orderBy('unitActs.assignmentKey')
    .orderBy('number')
    .execute();
  return rows.map(({ reason, ...act }) => (reason === null ? act : { ...act, reason }));
}
