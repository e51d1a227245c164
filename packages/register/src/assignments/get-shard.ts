import type { ShardName } from '@kyhan/plan/ids';
import { evolve, type AssignmentEvent, type AssignmentState } from '@kyhan/engine';
import { assignmentEvent } from './assignment-event.js';
import type { Register } from '../connection/register.js';

/**
 * The facts of every assignment of a shard, folded from its events; by assignment id.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function getShard(
  register: Register,
  { cycleId, shard }: ShardName,
): Promise<AssignmentState[]> {
  const rows = await register.db
    .selectFrom('events')
    .innerJoin('assignments', 'assignments.assignmentId', 'events.stream')
    .selectAll('events')
    .where('assignments.cycleId', '=', cycleId)
    .where('assignments.shard', '=', shard)
    .orderBy('stream')
    .orderBy('sequence')
    .execute();
  return foldedStates(rows.map(assignmentEvent));
}

/** Folds whole streams, their events in order. */
function foldedStates(events: readonly AssignmentEvent[]): AssignmentState[] {
  const states = new Map<string, AssignmentState>();
  for (const event of events) states.set(event.stream, evolve(states.get(event.stream), event));
  return [...states.values()];
}
