import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import type { OfUnsent } from './find-unsent.js';

/**
 * Forgets what was being filled in, for whoever says so.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function dropUnsent({ db }: Register, { assignmentId, unitId }: OfUnsent): Promise<void> {
  await sql`delete from unsent_reports using assignments
    where assignments.assignment_key = unsent_reports.assignment_key
      and assignment_id = ${assignmentId} and unsent_reports.unit_id = ${unitId}`.execute(db);
}

/** What is handed in is no work in progress any more; what somebody has saved since stays theirs. */
export async function dropHandedIn(
  trx: Db,
  { assignmentKey, revision }: { readonly assignmentKey: number; readonly revision: number },
): Promise<void> {
  await trx
    .deleteFrom('unsentReports')
    .where('assignmentKey', '=', assignmentKey)
    .where('revision', '=', revision)
    .execute();
}

/**
 * Nobody can send any more what belongs to an assignment that has ended.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function dropUnsentOfEnded({ db }: Register): Promise<void> {
  await sql`delete from unsent_reports using standings
    where standings.assignment_key = unsent_reports.assignment_key and ended_at is not null`.execute(db);
}
