import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { insertRows, insertStreams, recordset, type Row } from '../insert-rows.js';
import { assignmentBirthRow, standingRow, timetableRow, wakeRow } from './assignment-state.js';
import type { FoldedStream } from './folded-streams.js';
import { keepTallies } from '../tallies/keep-tallies.js';

export interface Writing {
  readonly folded: readonly FoldedStream[];
  readonly cycleKey: number;
  readonly shard: number;
}

/**
 * Writes the folds of a turn into the read model: how they stand in one statement, timetables only where they were
 * replaced, what opens with rows of its own.
 * @returns the keys of all of them by id
 */
export async function writeAssignments(
  trx: Db,
  { folded, cycleKey, shard }: Writing,
): Promise<ReadonlyMap<string, number>> {
  const born = await insertBorn(
    trx,
    folded.flatMap(({ state, head, opened }) =>
      opened === undefined ? [] : [{ state, head, opened, shard }],
    ),
    cycleKey,
  );
  const changed = folded.flatMap(({ key, ...stream }) => (key === undefined ? [] : [{ key, ...stream }]));
  await updateRows(
    trx,
    'standings',
    changed.map(({ key: assignmentKey, state, head }) => {
      return { assignmentKey, ...standingRow(state, head), ...wakeRow(state) };
    }),
  );
  const retimed = changed.filter(({ isRetimed }) => isRetimed);
  await updateRows(
    trx,
    'timetables',
    retimed.map(({ key: assignmentKey, state }) => ({ assignmentKey, ...timetableRow(state.timetable) })),
  );
  const handed = changed.filter(({ isHandedOver }) => isHandedOver);
  await updateRows(
    trx,
    'assignments',
    handed.map(({ key: assignmentKey, state: { unitId } }) => ({ assignmentKey, unitId })),
  );
  await keepTallies(trx, cycleKey, [shard]);
  return new Map([...born, ...changed.map(({ state, key }) => [state.assignmentId, key] as const)]);
}

type Born = Required<Pick<FoldedStream, 'state' | 'head' | 'opened'>> & { readonly shard: number };

/** Writes the rows of assignments that open. @returns their keys by id */
export async function insertAssignments(
  trx: Db,
  born: readonly Born[],
  cycleKey: number,
): Promise<ReadonlyMap<string, number>> {
  const keys = await insertBorn(trx, born, cycleKey);
  await keepTallies(
    trx,
    cycleKey,
    born.map(({ shard }) => shard),
  );
  return keys;
}

async function insertBorn(
  trx: Db,
  born: readonly Born[],
  cycleKey: number,
): Promise<ReadonlyMap<string, number>> {
  if (born.length === 0) return new Map();
  const rows = born.map(({ state, ...birth }) => ({ cycleKey, ...assignmentBirthRow(state, birth) }));
  const keys = await insertStreams(trx, { into: 'assignments', rows });
  const keyOf = ({ state }: Born) => ({ assignmentKey: keys.get(state.assignmentId) });
  const standings = born.map((one) => {
    return { ...keyOf(one), ...standingRow(one.state, one.head), ...wakeRow(one.state) };
  });
  await insertRows(trx, { into: 'standings', rows: standings });
  const timetables = born.map((one) => ({ ...keyOf(one), ...timetableRow(one.state.timetable) }));
  await insertRows(trx, { into: 'timetables', rows: timetables });
  return keys;
}

async function updateRows(
  trx: Db,
  table: 'assignments' | 'standings' | 'timetables',
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first).filter((key) => key !== 'assignmentKey');
  const changes = sql.join(columns.map((key) => sql`${sql.ref(key)} = ${sql.ref(`changed.${key}`)}`));
  await sql`
    update ${sql.table(table)} as stored set ${changes} from ${recordset(table, rows)} as changed
    where stored.assignment_key = changed.assignment_key`.execute(trx);
}
