import type { PurgedPart } from '@kyhan/contracts';
import type { AssignmentEvent } from '@kyhan/engine';
import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { listNotices, type Notice } from '../notices/list-notices.js';
import { listSubmissions, type Submission } from '../submissions/list-submissions.js';
import { listUnitActs, type StoredUnitAct } from '../unit-acts/list-unit-acts.js';
import { purgedParts, purgesOf } from '../purges/purged-parts.js';
import { assignmentEvent } from '../assignment-event.js';

/** An event in its place in the chain. */
type StoredEvent = AssignmentEvent & {
  /** The paper that the ruling rests on. */
  readonly document?: string;
  /** Who granted the extension. */
  readonly grantor?: string;
  /** When it was written, real time. */
  readonly realAt: number;
  readonly previousHash: string;
  readonly hash: string;
  /** What of it went by an act. */
  readonly purged?: readonly PurgedPart[];
};

/** Everything that happened to an assignment: what, when, by whom, why, and what was sent and handed in. */
export interface AssignmentHistory {
  readonly events: readonly StoredEvent[];
  readonly notices: readonly Notice[];
  readonly submissions: readonly Submission[];
  /** What the unit did beside, also what is still to be taken in. */
  readonly acts: readonly StoredUnitAct[];
}

/**
 * The whole history of an assignment, each part in its order; empty where there is no such assignment.
 * Instants are plan time, epoch milliseconds; of notices also real time.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function assignmentHistory(
  register: Register,
  assignmentId: string,
): Promise<AssignmentHistory> {
  const rows = await register.db
    .selectFrom('events')
    .innerJoin('assignments', 'assignments.assignmentKey', 'events.streamKey')
    .leftJoin('rulings', (join) =>
      join
        .onRef('rulings.assignmentKey', '=', 'events.streamKey')
        .onRef('rulings.rulingId', '=', 'events.rulingId'),
    )
    .selectAll('events')
    .select(['assignmentId as stream', 'rulings.ground'])
    .select(purgesOf(sql.ref('assignments.cycleKey')).as('purges'))
    .where('assignmentId', '=', assignmentId)
    .orderBy('sequence')
    .execute();
  const events = rows.map((row) => {
    const { realAt, previousHash, hash } = row;
    const hashes = { previousHash: previousHash.toString('hex'), hash: hash.toString('hex') };
    const key = [row.streamKey, row.sequence];
    const purged = purgedParts(row.purges, { table: 'events', key });
    return { ...assignmentEvent(row), ...row.ground, ...purged, realAt, ...hashes };
  });
  const notices = await listNotices(register, { assignmentId });
  return {
    events,
    notices: notices.toReversed(),
    submissions: await listSubmissions(register, assignmentId),
    acts: await listUnitActs(register, assignmentId),
  };
}
