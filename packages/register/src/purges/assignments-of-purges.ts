import type { PurgeSubject } from '@kyhan/contracts';
import { sql } from 'kysely';
import type { Register } from '../connection/register.js';

/**
 * The assignments that something was typed in, by the ids of what was typed: of an act the one that it names, of a
 * submission its own. What belongs to none has none.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function assignmentsOfPurges(
  { db }: Pick<Register, 'db'>,
  subjects: readonly Omit<PurgeSubject, 'parts'>[],
): Promise<ReadonlyMap<string, string>> {
  const named = subjects.flatMap(({ id, assignmentId }) =>
    assignmentId === undefined ? [] : [[id, assignmentId] as const],
  );
  const handedIn = subjects.flatMap(({ kind, id }) => (kind === 'submission' ? [id] : []));
  if (handedIn.length === 0) return new Map(named);
  const rows = await db
    .selectFrom('submissions')
    .innerJoin('assignments', 'assignments.assignmentKey', 'submissions.assignmentKey')
    .select(['submissionId', 'assignmentId'])
    .where('submissionId', '=', sql<string>`any(${handedIn})`)
    .execute();
  return new Map([...named, ...rows.map((row) => [row.submissionId, row.assignmentId] as const)]);
}
