import { sql } from 'kysely';
import type { Register } from '../connection/register.js';

/** What was noted of an assignment: by its unit, or by who coordinates, as after a telephone call. */
export interface StoredNote {
  readonly assignmentId: string;
  readonly actor: string;
  /** Plan time, epoch milliseconds. */
  readonly storedAt: number;
  /** Absent where it was erased. */
  readonly reason?: string;
  /** `YYYY-MM-DD`: by when it is promised. */
  readonly promisedOn?: string;
}

/**
 * The last note of each of these assignments, also one that is still to be taken in.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listLastNotes(
  { db }: Register,
  assignmentIds: readonly string[],
): Promise<StoredNote[]> {
  if (assignmentIds.length === 0) return [];
  const rows = await db
    .selectFrom('unitActs')
    .innerJoin('assignments', 'assignments.assignmentKey', 'unitActs.assignmentKey')
    .distinctOn('assignments.assignmentId')
    .select(['assignments.assignmentId', 'unitActs.act', 'unitActs.reason', 'unitActs.actor'])
    .select('unitActs.storedAt')
    .where('assignments.assignmentId', '=', sql<string>`any(${assignmentIds})`)
    .where(sql<boolean>`unit_acts.act ->> 'type' = 'note'`)
    .orderBy('assignments.assignmentId')
    .orderBy('unitActs.number', 'desc')
    .execute();
  return rows.map(({ act, reason, ...row }) => ({
    ...row,
    ...(reason === null ? {} : { reason }),
    ...(act.type === 'note' && act.promisedOn !== undefined ? { promisedOn: act.promisedOn } : {}),
  }));
}
