import { noticeIdOf } from '@kyhan/plan/ids';
import { sql } from 'kysely';
import { isAsCommitted } from '../commitment.js';
import type { Db } from '../connection/register.js';
import { addressInId } from '../notices/notice-row.js';

/** Invariant 3: addresses are those that notices were owed to, or erased; a notice is about what its id says. */
export async function addressFaults(db: Db): Promise<string[]> {
  const addresses = await db.selectFrom('addresses').selectAll().orderBy('addressKey').execute();
  const changed = addresses
    .filter(({ address: value, salt, commitment }) => !isAsCommitted({ value, salt, commitment }))
    .map(({ addressKey }) => `address ${addressKey} is not the one that was written to`);
  return [...changed, ...(await misnamedNotices(db))];
}

async function misnamedNotices(db: Db): Promise<string[]> {
  const notices = await db
    .selectFrom('notices')
    .innerJoin('addresses', 'addresses.addressKey', 'notices.addressKey')
    .innerJoin('cycles', 'cycles.cycleKey', 'notices.cycleKey')
    .leftJoin('assignments', 'assignments.assignmentKey', 'notices.assignmentKey')
    .select([
      'noticeId',
      sql<string>`coalesce(assignment_id, cycle_id)`.as('about'),
      'kind',
      'ordinal',
      'commitment',
    ])
    .orderBy('noticeId')
    .execute();
  return notices
    .filter(({ noticeId, commitment, ...name }) => {
      return noticeId !== noticeIdOf({ ...name, address: addressInId(commitment) });
    })
    .map(({ noticeId }) => `${noticeId}: is about something else`);
}
