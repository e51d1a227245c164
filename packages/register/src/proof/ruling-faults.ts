import { isAsCommitted } from '../commitment.js';
import type { Db } from '../connection/register.js';

/** Invariant 2, for rulings: their reasons are those that were stored, or were erased. */
export async function rulingFaults(db: Db): Promise<string[]> {
  const rulings = await db
    .selectFrom('rulings')
    .innerJoin('assignments', 'assignments.assignmentKey', 'rulings.assignmentKey')
    .select(['assignmentId', 'rulingId', 'reason', 'reasonSalt', 'reasonCommitment'])
    .where('reasonCommitment', 'is not', null)
    .orderBy('assignmentId')
    .orderBy('rulingId')
    .execute();
  return rulings
    .filter(({ reason: value, reasonSalt: salt, reasonCommitment: commitment }) => {
      return !isAsCommitted({ value, salt, commitment });
    })
    .map(({ assignmentId, rulingId }) => `${assignmentId}: the reason of ruling ${rulingId} is another`);
}
