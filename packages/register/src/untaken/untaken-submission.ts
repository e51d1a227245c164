import type { OnBehalf } from '@kyhan/engine';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';

/** A submission that is stored and not yet part of its assignment's life. */
export interface UntakenSubmission {
  readonly assignmentId: string;
  readonly submissionId: string;
  readonly version: number;
  readonly nil: boolean;
  readonly onTime: boolean;
  readonly storedAt: number;
  readonly onBehalf?: OnBehalf;
  readonly actor: string;
}

/** What these assignments still have to take in, in the order of storage. */
export async function untakenSubmissions(
  trx: Db,
  assignmentKeys: readonly number[],
): Promise<UntakenSubmission[]> {
  const rows = await trx
    .selectFrom('submissions')
    .innerJoin('assignments', 'assignments.assignmentKey', 'submissions.assignmentKey')
    .select(['assignmentId', 'submissionId', 'version', 'nil', 'onTime', 'storedAt', 'actor'])
    .select(['submissions.onBehalf', 'submissions.dueAt'])
    .where('submissions.assignmentKey', '=', sql<number>`any(${assignmentKeys})`)
    .where('takenInSequence', 'is', null)
    .orderBy('storedAt')
    .orderBy('assignmentId')
    .orderBy('version')
    .execute();
  return rows.map(({ onBehalf, dueAt, ...row }) =>
    onBehalf === null ? row : { ...row, onBehalf: { ...onBehalf, dueAt } },
  );
}
