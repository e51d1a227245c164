import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { insertRows, recordset, type Row } from '../insert-rows.js';
import { assignmentBirthRow, assignmentRow, wakeRow } from './assignment-row.js';
import type { FoldedStream } from './folded-streams.js';

/** Writes the folds of a turn into the read model: new rows in one statement, changed ones in another. */
export async function writeAssignments(
  trx: Db,
  { folded, shard }: { folded: readonly FoldedStream[]; shard: number },
): Promise<void> {
  const births: Row[] = [];
  const changes: Row[] = [];
  for (const { state, head, opened } of folded) {
    const row = { ...assignmentRow(state, head), ...wakeRow(state) };
    if (opened === undefined) changes.push(row);
    else births.push({ ...row, ...assignmentBirthRow(state, { shard, opened }) });
  }
  await insertRows(trx, { into: 'assignments', rows: births });
  await updateRows(trx, changes);
}

async function updateRows(trx: Db, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first).filter((key) => key !== 'assignmentId');
  const changes = sql.join(columns.map((key) => sql`${sql.ref(key)} = ${sql.ref(`changed.${key}`)}`));
  await sql`
    update assignments set ${changes} from ${recordset('assignments', rows)} as changed
    where assignments.assignment_id = changed.assignment_id`.execute(trx);
}
