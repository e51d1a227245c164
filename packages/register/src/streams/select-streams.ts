import type { AssignmentState } from '@kyhan/engine';
import { sql } from 'kysely';
import type { ChainHead } from '../chained-event.js';
import type { Db } from '../connection/register.js';
import { assignmentState } from './assignment-state.js';

/** Where an assignment stands, as its rows say. */
export type StoredStream = ChainHead & {
  readonly key: number;
  readonly state: AssignmentState;
  readonly wakeAt: number | null;
  readonly setApartAt: number | null;
};

/** The rows of assignments from which their folds are put together. */
export function selectStreams(db: Db) {
  return db
    .selectFrom('assignments')
    .innerJoin('standings', 'standings.assignmentKey', 'assignments.assignmentKey')
    .innerJoin('timetables', 'timetables.assignmentKey', 'assignments.assignmentKey')
    .innerJoin('cycles', 'cycles.cycleKey', 'assignments.cycleKey')
    .selectAll('standings')
    .select([
      'timetables.opensAt',
      'timetables.dueOn',
      'timetables.dueAt',
      'timetables.lockAt',
      'timetables.rest',
    ])
    .select(['assignments.assignmentId', 'assignments.stepId', 'assignments.unitId', 'assignments.openedAt'])
    .select(['assignments.review', 'assignments.asked', 'assignments.contribution', 'assignments.approval'])
    .select('cycles.cycleId');
}

type StreamRow = Awaited<ReturnType<ReturnType<typeof selectStreams>['execute']>>[number];

/** What such rows say. Pure; throws nothing. */
export function storedStream(row: StreamRow): StoredStream {
  const { assignmentKey: key, lastSequence, lastHash, wakeAt, setApartAt } = row;
  return { key, lastSequence, lastHash, wakeAt, setApartAt, state: assignmentState(row) };
}

/** The assignments of these keys, by key. */
export async function streamsByKey(
  db: Db,
  keys: readonly number[],
): Promise<ReadonlyMap<number, StoredStream>> {
  if (keys.length === 0) return new Map();
  const rows = await selectStreams(db)
    .where('assignments.assignmentKey', '=', sql<number>`any(${keys})`)
    .orderBy('assignments.assignmentKey')
    .execute();
  return new Map(rows.map((row) => [row.assignmentKey, storedStream(row)]));
}
