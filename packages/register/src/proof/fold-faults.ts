import { assignmentBirthRow, standingRow, timetableRow } from '../streams/assignment-state.js';
import { canonicalJson } from '../canonical-json.js';
import type { AssignmentRecord } from './assignment-record.js';

/** Invariant 2: folding an assignment's events gives its read model. */
export function foldFaults({ row, events, states }: AssignmentRecord): string[] {
  const { assignmentId, shard } = row;
  const state = states.at(-1);
  const [opened] = events;
  if (state === undefined || opened === undefined || states.length < events.length)
    return [`${assignmentId}: its events cannot be folded after event ${states.length}`];
  const { lastSequence, lastHash } = row;
  const expected: Record<string, unknown> = {
    cycleId: state.cycleId,
    ...standingRow(state, { lastSequence, lastHash }),
    ...timetableRow(state.timetable),
    ...assignmentBirthRow(state, { shard, opened }),
  };
  const stored: Record<string, unknown> = { ...row };
  return Object.keys(expected)
    .filter((column) => canonicalJson(expected[column]) !== canonicalJson(stored[column]))
    .map((column) => `${assignmentId}: ${column} is not what its events say`);
}
