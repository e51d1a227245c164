import { KyhanError } from '@kyhan/errors';
import type { AssignmentEvent, AssignmentState } from '@kyhan/engine';
import { sql } from 'kysely';
import { EMPTY_CHAIN, type ChainHead } from '../chained-event.js';
import type { Db } from '../connection/register.js';

/** Where an assignment's stream stands; without a state it is about to be opened. */
export type StreamHead = ChainHead & { readonly state?: AssignmentState };

/**
 * Locks the assignments that the events are about, in the order of their ids: two writers never wait
 * for one another.
 * @throws KyhanError ASSIGNMENT_NOT_FOUND
 */
export async function lockedStreams(
  trx: Db,
  events: readonly AssignmentEvent[],
): Promise<ReadonlyMap<string, StreamHead>> {
  const streams = [...new Set(events.map(({ stream }) => stream))];
  const rows = await trx
    .selectFrom('assignments')
    .select(['assignmentId', 'state', 'lastSequence', 'lastHash'])
    .where('assignmentId', '=', sql<string>`any(${streams})`)
    .orderBy('assignmentId')
    .forNoKeyUpdate()
    .execute();
  const heads = new Map<string, StreamHead>(rows.map(({ assignmentId, ...head }) => [assignmentId, head]));
  for (const { stream, fact } of events) {
    if (heads.has(stream)) continue;
    if (fact.type !== 'opened') throw new KyhanError('ASSIGNMENT_NOT_FOUND', { assignmentId: stream });
    heads.set(stream, EMPTY_CHAIN);
  }
  return heads;
}
